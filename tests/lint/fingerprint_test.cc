#include "lint/fingerprint.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "testing/lint_text.h"

namespace digestlint {
namespace {

using Strings = std::vector<std::string>;

constexpr const char* kOnly = "select = ['vote-format', 'duplicate-author']";

std::string Paper(const std::string& id, const std::string& authors, const std::string& vote = "1") {
  return "### [가](https://arxiv.org/abs/" + id + ")\n\nVote: " + vote + "\n\nAuthors: " + authors + "\n\n";
}

Strings Names(const std::string& text, const std::string& path = "/2024/06/03.md") {
  return Fingerprints(testing::LintText(text, kOnly, path));
}

std::string Name(const std::string& text) {
  const Strings names = Names(text);
  REQUIRE(names.size() == 1);
  return names[0];
}

TEST_CASE("a name is 16 hexadecimal digits and a number, the same on every machine and for ever") {
  CHECK(Name(Paper("2405.90001", "A Kim, A Kim")) == "a47ca3e8e98b28c3:1");
}

TEST_CASE("a name survives what happens elsewhere") {
  const std::string text = Paper("2405.90001", "A Kim, B Lee, A Kim");
  const std::string name = Name(text);
  CHECK(Name("글\n\n\n" + text) == name);
  CHECK(Name(Paper("2405.90009", "C Han") + text) == name);
  CHECK(Name(text + Paper("2405.90009", "C Han")) == name);
  CHECK(Name("\uFEFF" + text) == name);
  CHECK(Name(Paper("2405.90001", "C Han, A Kim, D Yun, A Kim, E Seo")) == name);  // elsewhere in its line
  CHECK(Name(Paper("2405.90001", "A Kim, B Lee, A Kim", "77")) == name);
  CHECK(Names(text, "/2023/01/02.md") == Strings{name});
  std::string crlf;
  for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(Name(crlf) == name);
}

TEST_CASE("other reports have other names") {
  const Strings names = {Name(Paper("2405.90001", "A Kim, A Kim")), Name(Paper("2405.90002", "A Kim, A Kim")),  // another paper
                         Name(Paper("2405.90001", "B Lee, B Lee")),                                            // another text
                         Name(Paper("2405.90001", "A Kim", "A Kim"))};                                         // another rule
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == names.size());
}

TEST_CASE("equal reports of one file are counted") {
  const Strings names = Names(Paper("2405.90001", "A Kim, A Kim, B Lee, A Kim, B Lee"));
  REQUIRE(names.size() == 3);
  const auto hash = [](const std::string& name) { return name.substr(0, name.find(':')); };
  CHECK(hash(names[0]) == hash(names[1]));
  CHECK(hash(names[0]) != hash(names[2]));
  CHECK((names[0].ends_with(":1") && names[1].ends_with(":2") && names[2].ends_with(":1")));
}

// The name of a report that one makes oneself.
std::string NameOf(const std::string& text, Range range) {
  FileResult file = testing::LintText(text, "select = []");
  file.diagnostics.push_back({.rule = FindRule("vote-format"), .range = range});
  return Fingerprints(file).at(0);
}

TEST_CASE("a report of a point has its line for a name, one of several lines the first of them") {
  const std::string name = NameOf("하나\n둘\n셋\n", {7, 7});
  CHECK(NameOf("0\n하나\n둘\n셋\n", {9, 9}) == name);
  CHECK(NameOf("하나\n둘 \n셋\n", {10, 10}) == name);
  CHECK(NameOf("하나\n둘!\n셋\n", {7, 7}) != name);
  CHECK(NameOf("하나\n둘\n셋\n", {7, 14}) == NameOf("하나\n둘\n새 줄\n셋\n", {7, 21}));
}

TEST_CASE("what is wrong with the end of a file is one problem, whatever stands there") {
  CHECK(NameOf("하나", {6, 6}) == NameOf("하나\n둘", {10, 10}));
  CHECK(NameOf("하나\n\n", {7, 8}) == NameOf("하나\n둘\n\n\n", {11, 13}));
}

}  // namespace
}  // namespace digestlint
