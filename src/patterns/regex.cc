#include "patterns/regex.h"

#include <re2/re2.h>

#include <algorithm>
#include <vector>

#include "text/utf8.h"

namespace digestlint {
namespace {

// Where the bracket is that nothing closes: the innermost one open at the end.
std::size_t OpenBracket(std::string_view pattern) {
  std::vector<std::size_t> places;
  bool in_class = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '\\') {
      ++i;
    } else if (in_class) {
      in_class = c != ']';
    } else if (c == '[') {
      in_class = true;
      if (pattern.substr(i + 1).starts_with('^')) ++i;
      if (pattern.substr(i + 1).starts_with(']')) ++i;
    } else if (c == '(') {
      places.push_back(i);
    } else if (c == ')' && !places.empty()) {
      places.pop_back();
    }
  }
  return places.empty() ? 0 : places.back();
}

// RE2 quotes the wrong part without saying where it stands, and the same text may stand earlier and be right: the
// shortest beginning of the pattern that is wrong in the same way ends with it.
std::size_t OffsetOf(const re2::RE2& regex, std::string_view part) {
  const std::string& pattern = regex.pattern();
  for (std::size_t end = 1; end <= pattern.size(); ++end) {
    if (!std::string_view(pattern).substr(0, end).ends_with(part)) continue;
    const RE2 beginning(re2::StringPiece(pattern.data(), end), RE2::Quiet);
    if (beginning.error_code() == regex.error_code()) return end - part.size();
  }
  return std::min(pattern.find(part), pattern.size());
}

struct Explanation {
  RE2::ErrorCode code;
  Text message;
};

constexpr Explanation kExplanations[] = {
    {RE2::ErrorBadEscape, {"there is no such escape sequence", "없는 이스케이프입니다"}},
    {RE2::ErrorBadCharClass, {"there is no such character class", "없는 문자 클래스입니다"}},
    {RE2::ErrorBadCharRange, {"this range or class of characters is wrong", "문자 범위나 클래스가 잘못되었습니다"}},
    {RE2::ErrorMissingBracket, {"the closing ] is missing", "닫는 ]가 없습니다"}},
    {RE2::ErrorMissingParen, {"the closing ) is missing", "닫는 )가 없습니다"}},
    {RE2::ErrorUnexpectedParen, {"this ) closes nothing", "이 )와 짝이 되는 (가 없습니다"}},
    {RE2::ErrorTrailingBackslash, {"nothing follows the \\", "\\ 뒤에 아무것도 없습니다"}},
    {RE2::ErrorRepeatArgument, {"there is nothing to repeat", "되풀이할 대상이 없습니다"}},
    {RE2::ErrorRepeatSize, {"RE2 can't repeat so often", "RE2에서 쓸 수 없는 반복 횟수입니다"}},
    {RE2::ErrorRepeatOp, {"a repetition can't be repeated", "반복을 다시 반복할 수 없습니다"}},
    {RE2::ErrorBadPerlOp, {"RE2 has no such group", "RE2에 없는 그룹 문법입니다"}},
    {RE2::ErrorBadUTF8, {"it isn't valid UTF-8", "올바른 UTF-8이 아닙니다"}},
    {RE2::ErrorBadNamedCapture, {"a group's name is wrong or taken", "그룹 이름이 잘못되었거나 이미 쓰였습니다"}},
    {RE2::ErrorPatternTooLarge, {"it needs too much memory", "패턴이 너무 커서 메모리가 부족합니다"}},
};

}  // namespace

RegexProblem ExplainRegex(const re2::RE2& regex) {
  const std::string_view pattern = regex.pattern();
  RegexProblem problem{.message = {regex.error(), regex.error()}, .part = regex.error_arg()};
  for (const Explanation& each : kExplanations) {
    if (each.code == regex.error_code()) problem.message = {std::string(each.message.en), std::string(each.message.ko)};
  }
  switch (regex.error_code()) {
    case RE2::ErrorMissingParen:
      problem.offset = OpenBracket(pattern);
      problem.part = pattern.substr(problem.offset);
      break;
    case RE2::ErrorUnexpectedParen:
      problem.part = ")";
      problem.offset = OffsetOf(regex, problem.part);
      break;
    case RE2::ErrorTrailingBackslash:
      problem.offset = pattern.size() - 1;
      problem.part = "\\";
      break;
    case RE2::ErrorPatternTooLarge:
    case RE2::ErrorBadUTF8:
    case RE2::ErrorInternal:
      problem.part = {};
      break;
    default:
      problem.offset = OffsetOf(regex, problem.part);
      break;
  }
  if (regex.error_code() == RE2::ErrorBadPerlOp) {
    const bool around = problem.part.starts_with("(?<") || problem.part.starts_with("(?=") || problem.part.starts_with("(?!");
    if (around) {
      problem.mend = {"RE2 has no look-around: say what may stand beside a match with `before` and `after`",
                      "RE2에는 전후방 탐색이 없습니다. 앞뒤 조건은 `before`와 `after`로 적어 주세요"};
    }
  }
  if (problem.mend.en.empty()) {
    problem.mend = {"see https://github.com/google/re2/wiki/Syntax", "https://github.com/google/re2/wiki/Syntax 를 참고해 주세요"};
  }
  return problem;
}

}  // namespace digestlint
