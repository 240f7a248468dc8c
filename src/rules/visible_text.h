#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "markdown/document.h"
#include "rules/rule_input.h"

namespace digestlint {

// What a reader sees right before `at`, back to the start of its block but not much more than `enough` bytes: marks of
// emphasis, links and simple tags are gone (`**강화 학습**` is 강화 학습, code is its content), and what can't be read
// aloud, a picture or another tag, is U+FFFC.
// REQUIRES: at lies in the range of `text`, a text node
std::string VisibleBefore(const RuleInput& in, NodeIndex text, std::uint32_t at, std::size_t enough);

}  // namespace digestlint
