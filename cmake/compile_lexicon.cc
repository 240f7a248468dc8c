// Makes the table of src/korean/lexicon.h from rules/lexicon/*.tsv:  compile_lexicon FOLDER OUTPUT
// Two lines that get the same hash would answer for each other; that they don't is checked here.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "korean/lexicon.h"
#include "text/utf8.h"

using namespace digestlint;

namespace {

constexpr std::pair<const char*, Lexicon::Kind> kFiles[] = {
    {"eojeol", Lexicon::Kind::kEojeol},   {"nouns", Lexicon::Kind::kNoun},     {"general", Lexicon::Kind::kGeneral},
    {"suffixes", Lexicon::Kind::kSuffix}, {"endings", Lexicon::Kind::kEnding}, {"stems", Lexicon::Kind::kStem},
    {"syllables", Lexicon::Kind::kSyllables}, {"pairs", Lexicon::Kind::kPair}};

std::u32string Decode(std::string_view text) {
  std::u32string decoded;
  for (std::size_t at = 0, length = 0; at < text.size(); at += length) decoded += DecodeAt(text, at, length);
  return decoded;
}

int Fail(const std::string& what) {
  std::fprintf(stderr, "compile_lexicon: %s\n", what.c_str());
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return Fail("usage: compile_lexicon FOLDER OUTPUT");
  std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
  for (const auto& [name, kind] : kFiles) {
    const std::string path = std::string(argv[1]) + "/" + name + ".tsv";
    std::ifstream file(path);
    if (!file) return Fail("can't read " + path);
    std::size_t number = 0;
    for (std::string line; std::getline(file, line);) {
      ++number;
      if (line.empty() || line[0] == '#') continue;
      const std::size_t tab = line.find('\t');
      const double count = tab == std::string::npos ? 0 : std::strtod(line.c_str() + tab + 1, nullptr);
      if (count < 1) return Fail(path + ":" + std::to_string(number) + ": not a word, a TAB and a count");
      const auto value = static_cast<std::uint32_t>(std::min(255.0, 1 + std::round(8 * std::log(count))));
      entries.emplace_back(Lexicon::Key(kind, Decode(std::string_view(line).substr(0, tab))).hash(), value);
    }
  }
  std::uint32_t slots = 1024;
  while (slots < entries.size() * 3 / 2) slots *= 2;
  std::vector<std::uint32_t> table(slots, 0);
  for (const auto& [hash, value] : entries) {
    const auto mark = static_cast<std::uint32_t>(hash >> 40);
    std::uint32_t slot = static_cast<std::uint32_t>(hash) & (slots - 1);
    for (; table[slot] != 0; slot = (slot + 1) & (slots - 1)) {
      if (table[slot] >> 8 == mark) return Fail("two entries have the same hash; change the constants of Lexicon::Key");
    }
    table[slot] = mark << 8 | value;
  }
  std::ofstream output(argv[2], std::ios::binary);
  output.write(reinterpret_cast<const char*>(table.data()), static_cast<std::streamsize>(table.size() * sizeof(table[0])));
  return output ? 0 : Fail(std::string("can't write ") + argv[2]);
}
