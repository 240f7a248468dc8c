#include "patterns/pattern_set.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <thread>
#include <vector>

#include "patterns/make_pattern.h"

namespace digestlint {
namespace {

using testing::RegexSpec;
using testing::Reports;
using Texts = std::vector<std::string>;

constexpr std::string_view kDigest = R"(## Daily Papers (2024-06-03)

### [X Title `X` X](https://arxiv.org/abs/2405.90001/X)

![X alt](https://example.org/X.png)

Vote: 1

Authors: Xavier Kim, Mina X

- **X label**: one X, `X`, [X link](https://example.org/X/a), <b title="X">X</b>, https://example.org/X/b 에서
  second line X
  - nested X

- | X cell |

```
X code
```

<!-- X comment -->

<p title="X">X html</p>

    X code
)";

TEST_CASE("each scope sees its own part, without code") {
  const auto count = [](Scope scope) { return Reports(RegexSpec("X", scope), kDigest).size(); };
  CHECK(Reports(RegexSpec("X ?[A-Z]?[a-z]*", Scope::kTitle), kDigest) == Texts{"X Title", "X"});
  CHECK(Reports(RegexSpec("X[a-z]*", Scope::kAuthors), kDigest) == Texts{"Xavier", "X"});
  CHECK(Reports(RegexSpec(".X|X .*", Scope::kLabel), kDigest) == Texts{"X label"});
  CHECK(Reports(RegexSpec("^.*X.*$", Scope::kLink), kDigest) ==
        Texts{"https://arxiv.org/abs/2405.90001/X", "https://example.org/X.png", "https://example.org/X/a",
              "https://example.org/X/b"});
  CHECK(Reports(RegexSpec("X(?: [a-z]+)?", Scope::kSummary), kDigest) ==
        Texts{"X label", "X", "X link", "X", "X", "X", "X cell"});
  CHECK(Reports(RegexSpec("X code", Scope::kAny), kDigest).empty());
  CHECK(Reports(RegexSpec("X comment", Scope::kAny), kDigest).empty());
  CHECK(Reports(RegexSpec("X html", Scope::kAny), kDigest) == Texts{"X html"});
  CHECK(count(Scope::kAny) > count(Scope::kSummary) + count(Scope::kTitle));
}

TEST_CASE("matches don't reach over code or a URL") {
  CHECK(Reports(RegexSpec("가.*나"), "### [T](https://arxiv.org/abs/2405.90001)\n\n- 가 `code` 나\n").empty());
  CHECK(Reports(RegexSpec("가.*나"), "### [T](https://arxiv.org/abs/2405.90001)\n\n- 가 **code** 나\n") == Texts{"가 **code** 나"});
}

TEST_CASE("scopes that overlap report once") {
  PatternSpec spec = RegexSpec("X", Scope::kSummary);
  spec.scopes = {Scope::kSummary, Scope::kLabel, Scope::kAny};
  const Texts once = Reports(RegexSpec("X", Scope::kAny), kDigest);
  CHECK(Reports(spec, kDigest).size() == once.size());
}

TEST_CASE("a pattern that is off doesn't run") {
  PatternSpec spec = RegexSpec("X", Scope::kAny);
  spec.severity = Severity::kOff;
  CHECK(Reports(spec, kDigest).empty());
}

TEST_CASE("a particle goes along with the word that is replaced") {
  PatternSpec spec = RegexSpec("");
  spec.safety = Safety::kSafe;
  spec.words = {{.wrong = "행레", .right = {"행렬"}}, {.wrong = "블럭", .right = {"블록"}}, {.wrong = "오픈", .right = {"Open"}}};
  const auto reports = [&](const std::string& text) {
    return Reports(spec, "### [T](https://arxiv.org/abs/2405.90001)\n\n- " + text + "\n");
  };
  CHECK(reports("행레를 곱합니다.") == Texts{"행레>행렬을"});
  CHECK(reports("행레로 곱합니다.") == Texts{"행레>행렬"});
  CHECK(reports("행레는 큽니다.") == Texts{"행레>행렬은"});
  CHECK(reports("행레의 크기") == Texts{"행레>행렬"});
  CHECK(reports("블럭을 쌓습니다.") == Texts{"블럭>블록"});
  CHECK(reports("행레을 곱합니다.") == Texts{"행레>행렬"});  // it fits now
  CHECK(reports("오픈을 씁니다.") == Texts{"오픈>Open"});
  CHECK(reports("행레`를` 곱합니다.") == Texts{"행레>행렬"});
}

TEST_CASE("a fix needs one right text, and one that differs") {
  PatternSpec spec = RegexSpec("[가나]+");
  spec.safety = Safety::kUnsafe;
  spec.replacement = "가";
  const std::string heading = "### [T](https://arxiv.org/abs/2405.90001)\n\n- ";
  CHECK(Reports(spec, heading + "가 나\n") == Texts{"가", "나>가"});
  PatternSpec words = RegexSpec("");
  words.safety = Safety::kUnsafe;
  words.words = {{.wrong = "가", .right = {"나", "다"}}, {.wrong = "라"}, {.wrong = "마", .right = {"바"}}};
  CHECK(Reports(words, heading + "가 라 마\n") == Texts{"가", "라", "마>바"});
}

TEST_CASE("many patterns together find what each finds alone") {
  const std::vector<std::string> regexes{"X", "^X", "X$", "\\bX\\b", "(?i)x t", "one|nested", "[가-힣]+", "a(?:b|c)*$",
                                         "(?m)^ *second", "\\p{Lu}[a-z]+", "zzz", "X,? "};
  std::vector<std::shared_ptr<const Pattern>> patterns;
  std::vector<std::string> expected;
  for (const Scope scope : {Scope::kSummary, Scope::kTitle, Scope::kLink, Scope::kAny}) {
    for (const std::string& regex : regexes) {
      const PatternSpec spec = RegexSpec(regex, scope, "p" + std::to_string(patterns.size()));
      patterns.push_back(std::make_shared<const Pattern>(spec));
      const Texts alone = Reports(spec, kDigest);
      expected.insert(expected.end(), alone.begin(), alone.end());
    }
  }
  const PatternSet set(patterns);
  Texts together = Reports(set, kDigest);
  std::sort(together.begin(), together.end());
  std::sort(expected.begin(), expected.end());
  CHECK(together == expected);
}

TEST_CASE("several threads may use a set, the first time too") {
  std::vector<std::shared_ptr<const Pattern>> patterns;
  for (int i = 0; i < 10; ++i) {
    patterns.push_back(std::make_shared<const Pattern>(RegexSpec("X" + std::string(i % 2 == 0 ? "" : " "), Scope::kAny, "p" + std::to_string(i))));
  }
  const PatternSet set(patterns);
  std::vector<std::size_t> counts(8);
  {
    std::vector<std::jthread> threads;
    for (std::size_t& count : counts) threads.emplace_back([&] { count = Reports(set, kDigest).size(); });
  }
  CHECK(std::all_of(counts.begin(), counts.end(), [&](std::size_t count) { return count == counts[0] && count > 0; }));
}

TEST_CASE("a byte order mark is no part of the file") {
  CHECK(Reports(RegexSpec("^.", Scope::kAny), "\xEF\xBB\xBF## Daily") == Texts{"#"});
}

}  // namespace
}  // namespace digestlint
