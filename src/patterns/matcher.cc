#include "patterns/matcher.h"

#include <re2/re2.h>

#include <vector>

#include "patterns/replacement.h"
#include "text/utf8.h"

namespace digestlint {

Pattern::Matcher::~Matcher() = default;

void Pattern::Matcher::MakeReady() const {
  std::call_once(once_, [this] {
    if (!spec_.regex.empty()) regex_ = std::make_unique<const RE2>(spec_.regex, RE2::Quiet);
    for (std::uint32_t i = 0; i < spec_.words.size(); ++i) words_.Add(spec_.words[i].wrong, i);
  });
}

const re2::RE2& Pattern::Matcher::regex() const {
  MakeReady();
  return *regex_;
}

std::optional<PatternMatch> Pattern::Matcher::Find(std::string_view text, Range passage, Range part) const {
  MakeReady();
  return regex_ != nullptr ? FindRegex(text, passage, part) : FindWord(text, passage, part);
}

std::optional<PatternMatch> Pattern::Matcher::FindRegex(std::string_view text, Range passage, Range part) const {
  if (!regex_->ok()) return std::nullopt;
  const std::string_view context = text.substr(passage.begin, passage.size());
  const std::size_t end = part.end - passage.begin;
  const int groups = spec_.replacement ? GroupsOf(*spec_.replacement) + 1 : 1;
  std::vector<re2::StringPiece> group(static_cast<std::size_t>(groups));
  for (std::size_t at = part.begin - passage.begin; at < end;) {
    if (!regex_->Match({context.data(), context.size()}, at, end, RE2::UNANCHORED, group.data(), groups)) break;
    const auto begin = static_cast<std::size_t>(group[0].data() - context.data());
    const std::size_t close = begin + group[0].size();
    if (!group[0].empty() && spec_.before.HoldBefore(context.substr(0, begin)) &&
        spec_.after.HoldAfter(context.substr(close))) {
      PatternMatch match{.range = MakeRange(passage.begin + begin, passage.begin + close)};
      if (spec_.replacement) {
        std::vector<std::string_view> texts;
        for (const re2::StringPiece& each : group) texts.emplace_back(each.data(), each.size());
        match.replacements.push_back(FillReplacement(*spec_.replacement, texts));
      }
      return match;
    }
    // What stands beside it doesn't fit; another match may begin right behind its first character.
    at = begin;
    if (at >= context.size()) break;
    for (++at; at < context.size() && !IsCodePointStart(context[at]);) ++at;
  }
  return std::nullopt;
}

std::optional<PatternMatch> Pattern::Matcher::FindWord(std::string_view text, Range passage, Range part) const {
  const std::string_view searched = text.substr(0, part.end);
  for (std::size_t at = words_.NextStart(searched, part.begin); at != std::string_view::npos;
       at = words_.NextStart(searched, at)) {
    const Word* found = nullptr;
    std::size_t found_end = 0;
    words_.ForEachAt(searched, at, [&](std::uint32_t number, std::size_t end) {
      const Word& word = spec_.words[number];
      if (!word.before.HoldBefore(text.substr(passage.begin, at - passage.begin))) return;
      if (!word.after.HoldAfter(text.substr(end, passage.end - end))) return;
      found = &word;  // the longest one wins
      found_end = end;
    });
    if (found != nullptr) return PatternMatch{MakeRange(at, found_end), found->right, found};
    for (++at; at < searched.size() && !IsCodePointStart(searched[at]);) ++at;
  }
  return std::nullopt;
}

}  // namespace digestlint
