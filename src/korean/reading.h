#pragma once

#include <string_view>

#include "korean/endings.h"

namespace digestlint {

// All endings with which the word at the end of `text` may be read aloud; kAnyEnding where nothing is known (a URL, a
// formula, a mark that nobody reads). `text` is what a reader sees up to where a particle begins, without markup; a few
// words of it are enough.
//
// What is pronounced is decided here and nowhere else:
// - Hangul as it is written.
// - Quotation marks, asterisks and backticks are silent: '행렬' ends like 행렬.
// - Behind brackets the particle goes with the word before them, but many write it for the word in them:
//   `MLLM(Multimodal LLM)` may end like either, and so may `SWE-bench[1]`.
// - A number is read in Sino-Korean and, beside Latin letters, in English, too: GPT-4 사, 포; 87.25 오.
// - Capitals are spelled out (LLM 엘엘엠) and, where they can be, read as a word (CLIP 클립); R is 알 or 아르.
// - A Latin word ends as its spelling says (rules/korean/endings.tsv), in all the ways that are plausible.
// - A plural -s may be silent: LLMs 엘엘엠즈, 엘엘엠.
Endings ReadEndings(std::string_view text);

}  // namespace digestlint
