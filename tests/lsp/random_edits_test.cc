// Edits one after the other must leave the same reports as linting the text that they make, byte for byte as the client
// gets them. The model of the editor is its own: text as UTF-16, cut and joined without the server's code.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "lsp/diagnostics.h"
#include "lsp/uri.h"
#include "lsp/workspace.h"
#include "testing/property.h"
#include "testing/random.h"
#include "testing/skip.h"
#include "text/utf8.h"

namespace digestlint::lsp {
namespace {

std::u16string ToUtf16(std::string_view text) {
  std::u16string out;
  for (std::size_t at = 0, length = 0; at < text.size(); at += length) {
    const char32_t c = DecodeAt(text, at, length);
    if (c < 0x10000) {
      out += static_cast<char16_t>(c);
    } else {
      out += static_cast<char16_t>(0xD800 + ((c - 0x10000) >> 10));
      out += static_cast<char16_t>(0xDC00 + ((c - 0x10000) & 0x3FF));
    }
  }
  return out;
}

std::string ToUtf8(const std::u16string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char32_t c = text[i];
    if (c >= 0xD800 && c < 0xDC00) c = 0x10000 + ((c - 0xD800) << 10) + (text[++i] - 0xDC00u);
    AppendUtf8(out, c);
  }
  return out;
}

// An editor with one document.
class Editor {
 public:
  explicit Editor(std::string_view text) : text_(ToUtf16(text)) {}

  std::string text() const { return ToUtf8(text_); }

  // Replaces a random stretch, and gives the change as it goes over the wire.
  Json Edit(testing::Random& random, const std::vector<std::string>& pieces) {
    std::size_t begin = Border(random.below(text_.size() + 1));
    std::size_t end = random.one_in(2) ? begin : Border(std::min(text_.size(), begin + random.below(60)));
    if (begin > end) std::swap(begin, end);
    const std::string with = random.one_in(4) ? "" : random.pick(pieces);
    Json range{{"start", Position(begin)}, {"end", Position(end)}};
    // What is between \r and \n can't be said as a position; editors don't do it.
    text_.replace(begin, end - begin, ToUtf16(with));
    return {{"range", std::move(range)}, {"text", with}};
  }

 private:
  std::size_t Border(std::size_t at) const {
    const auto unit = [&](std::size_t i) { return i < text_.size() ? text_[i] : u'\0'; };
    if (unit(at) >= 0xDC00 && unit(at) < 0xE000) ++at;
    if (at > 0 && unit(at) == u'\n' && unit(at - 1) == u'\r') ++at;
    return at;
  }

  Json Position(std::size_t offset) const {
    std::size_t line = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i < offset; ++i) {
      if (text_[i] == u'\n' || (text_[i] == u'\r' && !(i + 1 < text_.size() && text_[i + 1] == u'\n'))) {
        ++line;
        start = i + 1;
      }
    }
    return {{"line", line}, {"character", offset - start}};
  }

  std::u16string text_;
};

Client TestClient() {
  Client client;
  client.related_information = client.code_description = client.unnecessary_tag = true;
  return client;
}

// What a fresh server says of the text, and what the library says of it.
std::string Fresh(const std::string& uri, const std::string& text) {
  Workspace workspace({}, "/digests");
  OpenDocument& document = workspace.Open(uri, 1, text);
  workspace.Settle(document);
  return DiagnosticsJson(document.file(), *document.run, TestClient()).dump();
}

void CheckEdits(const std::vector<std::string>& digests, std::size_t edits) {
  const char* rounds = std::getenv("DIGESTLINT_ROUNDS");
  if (rounds != nullptr) edits = std::strtoull(rounds, nullptr, 10);
  // Pieces of the digests themselves, and what changes how the rest is read.
  std::vector<std::string> pieces{"\n", "\n\n", "\r\n", "\r", "### ", "## ", "- ", "**", "`", "```\n", "<!--", "-->", "[", "](", ")",
                                  "가", "😀", "e\u0301", " ", "  \n", "\t", "Vote: ", "Authors: ", "https://x.io/a에서 ", "|", "~", "\\", "1) ",
                                  "<!-- digestlint-disable-next-line duplicate-author -->\n", "<div>\n", "    ", "> ", "$", "[^1]", "\uFEFF"};
  testing::Random random(11);
  for (std::size_t i = 0; i < digests.size(); i += 1 + digests.size() / 10) {
    std::string_view rest = digests[i];
    for (std::size_t line = 0; line < 20 && !rest.empty(); ++line) {
      const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
      pieces.emplace_back(rest.substr(0, end));
      rest.remove_prefix(end);
    }
  }
  const std::string uri = "file:///digests/2024/06/03.md";
  for (std::size_t i = 0; i < digests.size(); ++i) {
    Workspace workspace({}, "/digests");
    Editor editor(digests[i]);
    OpenDocument& document = workspace.Open(uri, 1, digests[i]);
    for (std::size_t done = edits * i / digests.size(); done < edits * (i + 1) / digests.size(); ++done) {
      Json changes = Json::array();
      for (std::size_t n = 1 + random.below(2); n > 0; --n) changes.push_back(editor.Edit(random, pieces));
      simdjson::dom::parser parser;
      REQUIRE(ApplyChanges(document.text, parser.parse(changes.dump()).value_unsafe(), Encoding::kUtf16));
      workspace.Touch(document);
      workspace.Settle(document);
      const std::string text = editor.text();
      REQUIRE(document.text.text() == text);
      const std::string now = DiagnosticsJson(document.file(), *document.run, TestClient()).dump();
      const std::string fresh = Fresh(uri, text);
      if (now != fresh) FAIL("edit " << done << ": " << testing::Escaped(text) << "\n" << now << "\n" << fresh);
    }
  }
  SUCCEED(edits << " edits");
}

std::vector<std::string> DigestsIn(const std::string& folder, std::size_t most) {
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".md") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> digests;
  const std::size_t step = std::max<std::size_t>(1, paths.size() / most);
  for (std::size_t i = 0; i < paths.size() && digests.size() < most; i += step) {
    std::ifstream in(paths[i], std::ios::binary);
    digests.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return digests;
}

TEST_CASE("random edits of our digests give what a fresh run gives") {
  CheckEdits(DigestsIn(DIGESTLINT_FIXTURES "/digests", 6), 600);
}

// DIGESTLINT_ROUNDS=10000 for the long run.
TEST_CASE("random edits of real digests give what a fresh run gives") {
  const auto shared = testing::SharedFolder();
  if (!shared) return testing::Skip("no real digests here");
  CheckEdits(DigestsIn(*shared + "/corpus/dev", 50), 250);
}

}  // namespace
}  // namespace digestlint::lsp
