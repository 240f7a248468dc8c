#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "korean/word_shapes.h"
#include "text/data_lines.h"
#include "text/embedded_data.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

TEST_CASE("Lists of Korean words hold each word once, and nothing but Hangul and its mark") {
  for (const std::string name : {"korean/lookalikes.txt", "korean/nouns.txt"}) {
    std::multiset<std::string> words;
    ForEachDataLine(EmbeddedData(name), [&](std::string_view line) {
      for (std::size_t begin = 0; begin < line.size();) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        words.emplace(line.substr(begin, end - begin));
        begin = end + 1;
      }
    });
    REQUIRE(words.size() > 100);
    for (const std::string& word : words) {
      INFO(name << ": " << word);
      CHECK(words.count(word) == 1);
      std::size_t at = word.find_first_not_of("=~");
      REQUIRE(at <= 1);
      for (std::size_t length = 0; at < word.size(); at += length) CHECK(IsHangulSyllable(DecodeAt(word, at, length)));
    }
  }
}

TEST_CASE("The table of English endings is sorted, and has something for every letter") {
  std::string before;
  std::set<char> letters;
  ForEachDataLine(EmbeddedData("korean/endings.tsv"), [&](std::string_view line) {
    INFO(line);
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != std::string_view::npos);
    const std::string ending(line.substr(0, tab));
    CHECK(before < ending);
    before = ending;
    if (tab == 1) letters.insert(line[0]);
    const std::string_view names = line.substr(tab + 1);
    CHECK((names == "open" || names == "rieul" || names == "closed" || names == "open closed" || names == "open rieul"));
  });
  CHECK(letters.size() == 26);
}

TEST_CASE("EndsInNoun knows nouns at the end of longer words, plurals and suffixes") {
  CHECK(EndsInNoun("언어모델"));
  CHECK(EndsInNoun("모델들"));
  CHECK(EndsInNoun("불확실성"));
  CHECK_FALSE(EndsInNoun("성"));
  CHECK_FALSE(EndsInNoun("만들"));
  CHECK(EndsInNoun("것"));
  CHECK_FALSE(EndsInNoun("이것"));
}

}  // namespace
}  // namespace digestlint
