// What the rule josa makes of single words, for bench/korean/particles: reads a word a line, writes it with the particle
// that it should have, or - where nothing is wrong.
//   wrong_particles TABLE
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "korean/lexicon.h"
#include "korean/particle.h"

using namespace digestlint;

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ios::sync_with_stdio(false);
  std::ifstream file(argv[1], std::ios::binary);
  const std::string table(std::istreambuf_iterator<char>(file), {});
  const Lexicon lexicon(table);
  for (std::string word; std::getline(std::cin, word);) {
    const auto wrong = FindWrongParticle(lexicon, word);
    if (!wrong) {
      std::cout << "-\n";
      continue;
    }
    std::cout << word.substr(0, wrong->begin) << wrong->particle.other
              << word.substr(wrong->begin + wrong->particle.form.size()) << '\n';
  }
}
