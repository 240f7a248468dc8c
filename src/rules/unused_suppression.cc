#include "rules/rule.h"

namespace digestlint {

// The engine itself reports these, once all other rules have spoken: only it knows which comments were of use.
extern constexpr Rule kUnusedSuppression{
    .name = "unused-suppression",
    .group = Group::kMeta,
    .severity = Severity::kWarning,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"A `digestlint-disable` comment silences nothing, or names no rule.",
                "`digestlint-disable` 주석이 아무것도 막지 않거나 없는 규칙을 가리킵니다."},
    .why = {"A comment that outlived its problem hides the next one. A comment for a rule that is switched off in this run is left "
            "alone, because it may be needed in another.",
            "문제가 사라진 뒤에도 남은 주석은 다음 문제를 가립니다. 이번 실행에서 꺼진 규칙의 주석은 다른 실행에서 필요할 수 있으므로 "
            "그대로 둡니다."},
    .fix_note = {"Removes the comment where it names this rule alone, else the name; not offered where the comment ends a list or a "
                 "paragraph that would go on without it. A name that is no rule is left to the author.",
                 "이 규칙만 적힌 주석은 통째로, 여러 규칙이 적힌 주석은 이름만 지웁니다. 주석이 목록이나 문단을 끊고 있어 지우면 화면이 달라지는 곳에서는 "
                 "제안하지 않습니다. 규칙이 아닌 이름은 작성자에게 맡깁니다."}};

}  // namespace digestlint
