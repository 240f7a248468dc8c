#include "korean/word_list.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "korean/orthography.h"
#include "korean/particle_after.h"
#include "text/embedded_data.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

std::vector<Range> WordsOf(std::string_view text) {
  std::vector<Range> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = 0;
    std::size_t end = at;
    while (end < text.size() && IsHangulSyllable(DecodeAt(text, end, length))) end += length;
    if (end > at) words.push_back(MakeRange(at, end));
    at = end > at ? end : at + length;
  }
  return words;
}

std::vector<WordList::Match> FindAll(const WordList& list, std::string_view text) {
  std::vector<WordList::Match> matches;
  for (const Range word : WordsOf(text)) list.Find(text, word, matches);
  return matches;
}

bool Finds(const WordList& list, std::string_view text, const WordEntry& entry) {
  const auto matches = FindAll(list, text);
  return std::any_of(matches.begin(), matches.end(), [&](const auto& match) { return match.entry == &entry; });
}

std::string_view TypoTsv() { return EmbeddedData("korean/typos.tsv"); }

}  // namespace

TEST_CASE("every line of the typo list is read") {
  const std::string_view tsv = TypoTsv();
  std::size_t lines = 0;
  for (std::size_t at = 0; at < tsv.size(); at = tsv.find('\n', at) + 1) lines += tsv[at] != '#';
  CHECK(WordList(tsv).entries().size() == lines);
  CHECK(lines > 300);
}

TEST_CASE("the typo list is in normal form: sorted, NFC, each entry once") {
  CHECK(ToNfc(TypoTsv()) == TypoTsv());
  const WordList list(TypoTsv());
  const auto key = [](const WordEntry& entry) { return std::tuple(entry.wrong, entry.before, entry.after); };
  for (std::size_t i = 1; i < list.entries().size(); ++i) {
    INFO(list.entries()[i].wrong);
    CHECK(key(list.entries()[i - 1]) < key(list.entries()[i]));
  }
}

TEST_CASE("nothing that the typo list writes is misspelt itself") {
  const WordList list(TypoTsv());
  for (const WordEntry& entry : list.entries()) {
    INFO(entry.wrong << " -> " << entry.right);
    CHECK(entry.right != entry.wrong);
    std::string_view rest = entry.right;
    while (!rest.empty()) {
      const std::string_view right = rest.substr(0, rest.find('|'));
      rest.remove_prefix(std::min(right.size() + 1, rest.size()));
      CHECK(FindAll(list, right).empty());
      CHECK_FALSE(FindWrongRate(right));
      CHECK_FALSE(FindGarbledEnding(right));
    }
  }
}

TEST_CASE("the typo list finds its examples and leaves its counter-examples alone") {
  const WordList list(TypoTsv());
  for (const WordEntry& entry : list.entries()) {
    INFO(entry.wrong << " in " << entry.example << " / " << entry.counter_example);
    CHECK(Finds(list, entry.example, entry));
    CHECK(FindAll(list, entry.counter_example).empty());
    CHECK_FALSE(entry.why.empty());
  }
}

TEST_CASE("an entry looks at the place of the word, what stands around it, and the paragraph") {
  const WordList list("가나\t다라\tword\t\t\t\t가나\t다라\t왜\n마바\t사아\tstart\t수_\t\t거미\t수 마바\t마바\t왜\n");
  CHECK(FindAll(list, "가나는 가나에서 가나").size() == 3);
  CHECK(FindAll(list, "가나다 다가나 A가나").empty());
  CHECK(FindAll(list, "쓸 수 마바서").size() == 1);
  CHECK(FindAll(list, "쓸 수\n마바서").size() == 1);
  CHECK(FindAll(list, "쓸 것 마바서").empty());
  CHECK(FindAll(list, "거미가 쓸 수 마바서").empty());
  CHECK(WordList("가나\t다라\n너무\t적은\t칸\n").entries().empty());
}

TEST_CASE("율 and 률 are told apart by the sound before them") {
  const auto right = [](std::string_view word) {
    const auto found = FindWrongRate(word);
    return found ? std::string(word.substr(0, found->range.begin)) + found->right + std::string(word.substr(found->range.end))
                 : std::string(word);
  };
  CHECK(right("왜곡율을") == "왜곡률을");
  CHECK(right("환각율") == "환각률");
  CHECK(right("재현률과") == "재현율과");
  CHECK(right("오류률은") == "오류율은");
  for (const std::string_view word : {"비율", "환율", "효율적인", "확률", "법률", "성공률을", "전환율", "규율", "김율은", "선율", "자율주행",
                                      "조율하는", "율곡", "불율"}) {
    CHECK(right(word) == word);
  }
}

TEST_CASE("garbled 며 and 면서 are found, and words that look so are not") {
  const auto right = [](std::string_view word) {
    const auto found = FindGarbledEnding(word);
    return found ? std::string(word.substr(0, found->range.begin)) + found->right : std::string(word);
  };
  CHECK(right("있으멍") == "있으며");
  CHECK(right("없으멈서") == "없으면서");
  CHECK(right("보여주멀면") == "보여주며");
  CHECK(right("구현되었으멑") == "구현되었으며");
  CHECK(right("제공하멈서") == "제공하면서");
  CHECK_FALSE(FindGarbledEnding("있으멍")->certain);
  CHECK(FindGarbledEnding("없으멈서")->certain);
  for (const std::string_view word : {"있으며", "있으면", "있으면서", "하면", "하면서", "제공하며", "제공하면", "구멍", "소멸", "소멸하면", "하명",
                                      "저며", "보여주며", "보여주면", "보여주면서", "없으면서도", "스며", "머리", "되먹임", "으면"}) {
    CHECK(right(word) == word);
  }
}

TEST_CASE("a particle fits the word before it") {
  CHECK(ParticleAfter(U'렬', "를") == "을");
  CHECK(ParticleAfter(U'렬', "으로") == "로");
  CHECK(ParticleAfter(U'법', "로는") == "으로는");
  CHECK(ParticleAfter(U'터', "을") == "를");
  CHECK(ParticleAfter(U'터', "이며") == "이며");
  CHECK(ParticleAfter(U'터', "이") == "가");
  CHECK(ParticleAfter(U'법', "며") == "이며");
  CHECK(ParticleAfter(U'법', "에서") == "에서");
  CHECK(ParticleAfter(U'법', "을") == "을");
}

}  // namespace digestlint
