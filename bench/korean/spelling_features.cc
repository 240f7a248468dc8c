// What GuessSpelling says of words, for fitting its weights and for bench/korean/spelling: reads lines WORD, BEFORE, AFTER,
// TEXT's path, GLOSS (parted by TAB), writes the guess, its score and its features, or an empty line.
//   spelling_features TABLE
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>

#include "korean/spelling.h"

using namespace digestlint;

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const auto read = [](const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  const std::string table = read(argv[1]);
  const Lexicon lexicon(table);
  std::map<std::string, std::string> texts;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream fields(line);
    std::string word, before, after, path, gloss;
    std::getline(fields, word, '\t'), std::getline(fields, before, '\t'), std::getline(fields, after, '\t');
    std::getline(fields, path, '\t'), std::getline(fields, gloss, '\t');
    if (!texts.contains(path)) texts[path] = read(path);
    const std::u32string w = DecodeHangul(word), b = DecodeHangul(before), a = DecodeHangul(after);
    const auto guess = GuessSpelling(lexicon, {.word = w, .before = b, .after = a, .text = texts[path], .gloss = gloss});
    if (guess) {
      std::cout << EncodeHangul(guess->word) << '\t' << guess->score;
      for (const double feature : guess->features) std::cout << '\t' << feature;
    }
    std::cout << '\n';
  }
}
