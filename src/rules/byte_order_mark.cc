#include "rules/rule.h"
#include "rules/rule_input.h"

namespace digestlint {
namespace {

void Check(const RuleInput& in, Reporter& report) {
  if (!in.source.has_byte_order_mark()) return;
  report.at({0, 3}, {"the file begins with a byte order mark", "파일이 바이트 순서 표시(BOM)로 시작합니다"})
      .fix(Safety::kSafe, {Erase({0, 3})}, {"remove it", "지웁니다"});
}

}  // namespace

extern constexpr Rule kByteOrderMark{
    .name = "byte-order-mark",
    .group = Group::kLayout,
    .severity = Severity::kOff,
    .fix = Safety::kSafe,
    .since = "0.1",
    .summary = {"The file begins with a byte order mark.", "파일이 바이트 순서 표시(BOM)로 시작합니다."},
    .why = {"UTF-8 needs none, and tools that don't know it take it for a character of the first heading.",
            "UTF-8에는 필요하지 않으며, 이를 모르는 도구는 첫 제목의 글자로 읽습니다."},
    .fix_note = {"Removes the three bytes.", "세 바이트를 지웁니다."},
    .check = Check};

}  // namespace digestlint
