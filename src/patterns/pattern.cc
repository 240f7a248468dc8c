#include "patterns/pattern.h"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "patterns/matcher.h"
#include "patterns/regex.h"
#include "patterns/replacement.h"
#include "patterns/required_literal.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::array<std::string_view, kScopeCount> kScopeNames{"title", "authors", "summary", "label", "link", "any"};

Text View(const OwnedText& text) {
  Text view;
  view.en = text.en;
  view.ko = text.ko;
  return view;
}

// The message with its placeholders filled. In one pass: what a digest puts in may well have braces of its own.
std::string Fill(std::string_view message, std::string_view match, std::string_view replacement) {
  constexpr std::string_view kMatch = "{match}";
  constexpr std::string_view kReplacement = "{replacement}";
  std::string filled;
  while (!message.empty()) {
    if (message.starts_with(kMatch)) {
      filled += match;
      message.remove_prefix(kMatch.size());
    } else if (message.starts_with(kReplacement)) {
      filled += replacement;
      message.remove_prefix(kReplacement.size());
    } else {
      filled += message[0];
      message.remove_prefix(1);
    }
  }
  return filled;
}

// The message as a statement about no text in particular.
std::string Summary(std::string_view message) {
  std::string summary = Fill(message, "…", "…");
  if (!summary.ends_with('.')) summary += '.';
  return summary;
}

OwnedText FixNote(const PatternSpec& spec) {
  if (!spec.replacement) return {"Writes the right word instead.", "바른 말로 바꿉니다."};
  if (spec.replacement->empty()) return {"Removes it.", "지웁니다."};
  return {fmt::format("Writes `{}` instead.", *spec.replacement), fmt::format("`{}`(으)로 바꿉니다.", *spec.replacement)};
}

bool OffersFix(const PatternSpec& spec) {
  return spec.replacement ||
         std::any_of(spec.words.begin(), spec.words.end(), [](const Word& word) { return word.right.size() == 1; });
}

Error At(const WrittenAt& place, OwnedText message, OwnedText mend = {}) {
  return {place.path, place.line, place.column, std::move(message), std::move(mend)};
}

}  // namespace

std::string_view ScopeName(Scope scope) { return kScopeNames[static_cast<std::size_t>(scope)]; }

Pattern::Pattern(PatternSpec spec)
    : spec_(std::move(spec)),
      required_literal_(RequiredLiteral(spec_.regex)),
      summary_(spec_.summary.en.empty() ? OwnedText{Summary(spec_.message.en), Summary(spec_.message.ko)} : spec_.summary),
      why_(spec_.why.en.empty() ? summary_ : spec_.why),
      fix_note_(FixNote(spec_)),
      matcher_(std::make_unique<Matcher>(spec_)) {
  rule_.name = spec_.id;
  rule_.group = Group::kPatterns;
  rule_.severity = spec_.severity;
  rule_.since = spec_.since;
  rule_.pattern = this;
  rule_.summary = View(summary_);
  rule_.why = View(why_);
  if (!OffersFix(spec_)) return;
  rule_.fix = spec_.safety;
  rule_.fix_note = View(fix_note_);
}

Pattern::~Pattern() = default;

bool Pattern::looks_at(Scope scope) const {
  return std::find(spec_.scopes.begin(), spec_.scopes.end(), scope) != spec_.scopes.end();
}

bool Pattern::MayMatch(std::string_view text) const { return Contains(text, required_literal_); }

std::optional<PatternMatch> Pattern::Find(std::string_view text, Range passage, Range part) const {
  return matcher_->Find(text, passage, part);
}

std::string Pattern::Message(const PatternMatch& match, std::string_view text, Language language) const {
  std::string replacement;
  for (const std::string& each : match.replacements) replacement += (replacement.empty() ? "" : ", ") + each;
  std::string message =
      Fill(spec_.message.in(language), text.substr(match.range.begin, match.range.size()), replacement);
  if (match.word != nullptr && !match.word->why.empty()) message += fmt::format(" ({})", match.word->why);
  return message;
}

Status Pattern::Check() const {
  if (spec_.regex.empty()) {
    for (const Word& word : spec_.words) {
      for (const std::string& right : word.right) {
        const Range whole = MakeRange(0u, right.size());
        if (const auto match = Find(right, whole, whole)) {
          return At(word.place, {fmt::format("the right word '{}' is itself reported, for '{}'", right, match->word->wrong),
                                 fmt::format("바른 말 '{}' 자체가 '{}' 때문에 보고됩니다", right, match->word->wrong)},
                    {"say with `before` and `after` where the wrong word is wrong",
                     "`before`와 `after`로 틀린 말이 되는 조건을 적어 주세요"});
        }
      }
    }
    return std::nullopt;
  }
  const RE2& regex = matcher_->regex();
  if (!regex.ok()) {
    const RegexProblem problem = ExplainRegex(regex);
    const std::size_t character = CountCodePoints(std::string_view(spec_.regex).substr(0, problem.offset)) + 1;
    const std::string part = problem.part.empty() ? "" : fmt::format(": `{}`", problem.part);
    return At(spec_.matcher_place,
              {fmt::format("the pattern is wrong at character {}: {}{}", character, problem.message.en, part),
               fmt::format("패턴의 {}번째 글자가 잘못되었습니다: {}{}", character, problem.message.ko, part)},
              problem.mend);
  }
  if (RE2::FullMatch("", regex)) {
    return At(spec_.matcher_place, {"the pattern matches the empty text", "빈 문자열에도 일치하는 패턴입니다"},
              {"let it ask for at least one character", "글자를 하나 이상 요구하도록 고쳐 주세요"});
  }
  if (spec_.replacement) {
    const int groups = GroupsOf(*spec_.replacement);
    if (groups < 0) {
      return At(spec_.replacement_place, {"`replace` has a backslash that means nothing", "`replace`에 뜻이 없는 \\가 있습니다"},
                {R"(write \0 to \9 for groups and \\ for a backslash)", R"(그룹은 \0부터 \9까지, 백슬래시는 \\로 적습니다)"});
    }
    if (groups > regex.NumberOfCapturingGroups()) {
      return At(spec_.replacement_place,
                {fmt::format("`replace` names group {}, and the pattern has {}", groups, regex.NumberOfCapturingGroups()),
                 fmt::format("`replace`에 {}번 그룹이 있지만 패턴의 그룹은 {}개입니다", groups, regex.NumberOfCapturingGroups())});
    }
  }
  return std::nullopt;
}

}  // namespace digestlint
