#include "lsp/uri.h"

#include <catch2/catch.hpp>

namespace digestlint::lsp {
namespace {

TEST_CASE("paths and URIs") {
  for (const std::string path : {"/a/b.md", "/다이제스트/2024 06/03.md", "/100%/a#b?c.md", "/", "/a+b&c;d=e.md"}) {
    INFO(path);
    CHECK(PathOfUri(UriOfPath(path)) == path);
  }
  CHECK(UriOfPath("/a b/가.md") == "file:///a%20b/%EA%B0%80.md");
  CHECK(PathOfUri("file:///a%2Fb%20c/./../d.md") == "/a/d.md");
  CHECK(PathOfUri("FILE://localhost/a.md") == "/a.md");
  CHECK(PathOfUri("file:///c%3A/x%zz.md") == "/c:/x%zz.md");
  CHECK_FALSE(PathOfUri("untitled:Untitled-1"));
  CHECK_FALSE(PathOfUri("https://x.io/a.md"));
  CHECK_FALSE(PathOfUri("file://server/share/a.md"));
  CHECK_FALSE(PathOfUri("file:///a%00b"));
  CHECK_FALSE(PathOfUri(""));
}

}  // namespace
}  // namespace digestlint::lsp
