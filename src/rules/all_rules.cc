// The one list of rules, in the order of the catalogue. A new rule adds its name in two places below.
#include <algorithm>
#include <array>

#include "rules/rule.h"

namespace digestlint {

extern const Rule kArxivIdDate;
extern const Rule kArxivLink;
extern const Rule kAuthorListFormat;
extern const Rule kAuthorNameSplit;
extern const Rule kBlankLines;
extern const Rule kBrokenContinuation;
extern const Rule kBrokenEmphasis;
extern const Rule kByteOrderMark;
extern const Rule kControlCharacter;
extern const Rule kDigestDate;
extern const Rule kDigestHeading;
extern const Rule kDuplicateAuthor;
extern const Rule kDuplicateField;
extern const Rule kDuplicatePaper;
extern const Rule kDuplicateSummary;
extern const Rule kEmptyBullet;
extern const Rule kFieldOrder;
extern const Rule kFinalNewline;
extern const Rule kImageAlt;
extern const Rule kJosa;
extern const Rule kLineEnding;
extern const Rule kMangledEscape;
extern const Rule kMissingAuthors;
extern const Rule kMissingSection;
extern const Rule kMissingSummary;
extern const Rule kMissingThumbnail;
extern const Rule kMissingVote;
extern const Rule kNameMismatch;
extern const Rule kMisspelling;
extern const Rule kMixedScript;
extern const Rule kNearDuplicateAuthor;
extern const Rule kPaperHeading;
extern const Rule kPlaceholderThumbnail;
extern const Rule kPromptArtefact;
extern const Rule kRawAngleToken;
extern const Rule kRawTex;
extern const Rule kRepeatedWord;
extern const Rule kSectionLabel;
extern const Rule kSentenceStyle;
extern const Rule kSingleBullet;
extern const Rule kStrayStrikethrough;
extern const Rule kSpacing;
extern const Rule kThumbnailIsVideo;
extern const Rule kThumbnailMismatch;
extern const Rule kThumbnailUrl;
extern const Rule kTrailingSpace;
extern const Rule kTruncatedAuthors;
extern const Rule kTypo;
extern const Rule kUnbalancedBracket;
extern const Rule kUnicodeForm;
extern const Rule kUntranslatedSummary;
extern const Rule kUnusedSuppression;
extern const Rule kUrlSwallowsText;
extern const Rule kVideoLink;
extern const Rule kVideoMismatch;
extern const Rule kVoteFormat;
extern const Rule kVoteOrder;

namespace {

constexpr std::array kAll{
    // digest
    &kDigestHeading, &kDigestDate, &kPaperHeading, &kMissingThumbnail, &kMissingVote, &kMissingAuthors,
    &kMissingSummary, &kFieldOrder, &kDuplicateField, &kSingleBullet, &kMissingSection, &kSectionLabel, &kEmptyBullet,
    &kBrokenContinuation, &kDuplicateSummary, &kUntranslatedSummary,
    // votes
    &kVoteFormat, &kVoteOrder,
    // authors
    &kDuplicateAuthor, &kNearDuplicateAuthor, &kAuthorListFormat, &kTruncatedAuthors, &kAuthorNameSplit,
    // links
    &kArxivLink, &kArxivIdDate, &kDuplicatePaper, &kUrlSwallowsText, &kPlaceholderThumbnail, &kThumbnailMismatch,
    &kThumbnailUrl, &kVideoLink, &kThumbnailIsVideo, &kVideoMismatch, &kImageAlt,
    // text
    &kMangledEscape, &kControlCharacter, &kBrokenEmphasis, &kRawAngleToken, &kRawTex, &kStrayStrikethrough, &kPromptArtefact,
    &kUnbalancedBracket, &kNameMismatch,
    // korean
    &kTypo, &kMisspelling, &kJosa, &kRepeatedWord, &kMixedScript, &kSentenceStyle, &kSpacing,
    &kUnicodeForm,
    // layout
    &kFinalNewline, &kTrailingSpace, &kBlankLines, &kLineEnding, &kByteOrderMark,
    // meta
    &kUnusedSuppression,
};

}  // namespace

std::span<const Rule* const> AllRules() { return kAll; }

const Rule* FindRule(std::string_view name) {
  const auto found = std::find_if(kAll.begin(), kAll.end(), [&](const Rule* rule) { return rule->name == name; });
  return found == kAll.end() ? nullptr : *found;
}

std::string_view GroupName(Group group) {
  switch (group) {
    case Group::kDigest: return "digest";
    case Group::kVotes: return "votes";
    case Group::kAuthors: return "authors";
    case Group::kLinks: return "links";
    case Group::kText: return "text";
    case Group::kKorean: return "korean";
    case Group::kPatterns: return "patterns";
    case Group::kLayout: return "layout";
    case Group::kMeta: return "meta";
  }
  return "";
}

}  // namespace digestlint
