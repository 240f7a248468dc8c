#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "patterns/pattern.h"
#include "text/result.h"

namespace digestlint {

// Reads a list of words, one a line, its columns parted by tabs:
//   wrong  right|right…  before  after  why
// All but the first may be left out; lines that start with # are comments. `before` and `after` are names of neighbours
// (none, hangul, particle, ascii-word), parted by |; where they are missing, those of `usual` hold.
// Errors have the line and column.
Result<std::vector<Word>> ReadWordFile(std::string_view bytes, const std::string& path, Neighbours usual_before,
                                       Neighbours usual_after);

// What stands beside a word for which nobody said it: a word that begins or ends with a Latin letter or a digit is sought
// as a whole word, one in Hangul anywhere.
void FillNeighbours(Word& word);

// The error for a word that is empty, there twice, or its own right one.
Status CheckWords(const std::vector<Word>& words);

}  // namespace digestlint
