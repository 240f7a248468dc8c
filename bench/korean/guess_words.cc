// What the speller says of words, for bench/korean/spelling: reads lines WORD, BEFORE, AFTER, TEXT's path, GLOSS, parted by
// TAB; writes what is found (typo, guess, missing-blank, split-word, or -), what was meant, the score and the features of
// the guess. TYPOS is the list of the rule typo.
//   guess_words TABLE TYPOS
#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "korean/blanks.h"
#include "korean/orthography.h"
#include "korean/spelling.h"
#include "korean/word_list.h"

using namespace digestlint;

namespace {

std::string ReadAll(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// What the rule typo would write, or nothing.
std::string Mended(const WordList& typos, const std::string& word, const std::string& before, const std::string& after) {
  const std::string text = before + " " + word + " " + after;
  const auto begin = static_cast<std::uint32_t>(before.size() + 1);
  std::vector<WordList::Match> matches;
  typos.Find(text, {begin, begin + static_cast<std::uint32_t>(word.size())}, matches);
  if (!matches.empty()) {
    const Range range = matches[0].range;
    return word.substr(0, range.begin - begin) + std::string(matches[0].entry->right) + word.substr(range.end - begin);
  }
  if (const auto rate = FindWrongRate(word)) {
    return word.substr(0, rate->range.begin) + rate->right + word.substr(rate->range.end);
  }
  if (const auto ending = FindGarbledEnding(word)) return word.substr(0, ending->range.begin) + ending->right;
  return {};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  std::ios::sync_with_stdio(false);
  const std::string table = ReadAll(argv[1]);
  const Lexicon lexicon(table);
  const std::string list = ReadAll(argv[2]);
  const WordList typos(list);
  std::map<std::string, std::string> texts;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream fields(line);
    std::string word, before, after, path, gloss;
    std::getline(fields, word, '\t'), std::getline(fields, before, '\t'), std::getline(fields, after, '\t');
    std::getline(fields, path, '\t'), std::getline(fields, gloss, '\t');
    if (!texts.contains(path)) texts[path] = ReadAll(path);
    const std::u32string w = DecodeHangul(word), b = DecodeHangul(before), a = DecodeHangul(after);
    const auto guess = GuessSpelling(lexicon, {.word = w, .before = b, .after = a, .text = texts[path], .gloss = gloss});
    if (const std::string mended = Mended(typos, word, before, after); !mended.empty()) {
      std::cout << "typo\t" << mended;
    } else if (!a.empty() && IsSplitWord(lexicon, w, a)) {
      std::cout << "split-word\t" << word << after;
    } else if (guess && guess->score > kLeastScore) {
      std::cout << "guess\t" << EncodeHangul(guess->word);
    } else if (const auto blank = FindMissingBlank(lexicon, w)) {
      std::cout << "missing-blank\t" << EncodeHangul(w.substr(0, *blank)) << ' ' << EncodeHangul(w.substr(*blank));
    } else {
      std::cout << "-\t" << (guess ? EncodeHangul(guess->word) : "");
    }
    if (guess) {
      std::cout << '\t' << guess->score;
      for (const double feature : guess->features) std::cout << '\t' << feature;
    }
    std::cout << '\n';
  }
}
