#include "digest/arxiv.h"

#include <catch2/catch.hpp>
#include <string>

namespace digestlint {
namespace {

TEST_CASE("identifiers of arXiv: the forms of its three ages") {
  for (const char* id : {"2405.21060", "1501.00001", "1412.9999", "0704.0001", "2412.12345", "cs/0112017", "math.GT/0309136",
                         "hep-th/9901001", "cs/0703999", "acc-phys/9411001"}) {
    CAPTURE(id);
    CHECK(IsArxivId(id));
  }
  for (const char* id : {"", "2405", "2405.", "2405.2106", "2405.210600", "1412.99999", "1501.0001", "0703.0001", "2413.00001",
                         "2400.00001", "2405-21060", "24O5.21060", "2405.2106a", "2405.21060v2", " 2405.21060", "cs/011201",
                         "cs/01120170", "cs/0113017", "CS/0112017", "/0112017", "cs.A/0112017", "cs.12/0112017", "cs/a112017",
                         "2405.２1060"}) {
    CAPTURE(id);
    CHECK_FALSE(IsArxivId(id));
  }
}

TEST_CASE("places on arXiv are read whatever they look like") {
  for (const char* url :
       {"https://arxiv.org/abs/2405.21060", "http://arxiv.org/abs/2405.21060", "https://www.arxiv.org/abs/2405.21060",
        "https://export.arxiv.org/abs/2405.21060", "https://browse.arxiv.org/html/2405.21060", "arxiv.org/abs/2405.21060",
        "https://arxiv.org/pdf/2405.21060", "https://arxiv.org/pdf/2405.21060.pdf", "https://arxiv.org/pdf/2405.21060v3.pdf",
        "https://arxiv.org/abs/2405.21060v12", "https://arxiv.org/abs/2405.21060/", "https://arxiv.org/abs/2405.21060?x=1",
        "https://arxiv.org/abs/2405.21060#S1", "https://arxiv.org//abs/2405.21060", "https://arxiv.org/2405.21060",
        "HTTPS://ARXIV.ORG/abs/2405.21060", "arXiv:2405.21060", "arxiv: 2405.21060v1", "https:/arxiv.org/abs/2405.21060",
        "https://huggingface.co/papers/2405.21060", "https://doi.org/10.48550/arXiv.2405.21060"}) {
    CAPTURE(url);
    const auto reference = ParseArxivReference(url);
    REQUIRE(reference);
    CHECK(reference->id == "2405.21060");
    CHECK(reference->id_well_formed);
    CHECK(reference->url() == "https://arxiv.org/abs/2405.21060");
    CHECK(reference->canonical == (url == reference->url()));
  }
}

TEST_CASE("an identifier of before 2007 keeps its archive") {
  const auto reference = ParseArxivReference("https://arxiv.org/abs/cs/0112017v1");
  REQUIRE(reference);
  CHECK(reference->id == "cs/0112017");
  CHECK(reference->url() == "https://arxiv.org/abs/cs/0112017");
  CHECK_FALSE(reference->canonical);  // it has a version
}

TEST_CASE("a malformed identifier is kept as it is written") {
  for (const char* id : {"2405.2106", "2413.00001", "abc", "2405.21060에서", ""}) {
    CAPTURE(id);
    const auto reference = ParseArxivReference("https://arxiv.org/abs/" + std::string(id));
    REQUIRE(reference);
    CHECK(reference->id == id);
    CHECK_FALSE(reference->id_well_formed);
    CHECK_FALSE(reference->canonical);
  }
}

TEST_CASE("other places are none of arXiv's") {
  for (const char* url : {"", "https://example.org/abs/2405.21060", "https://notarxiv.org/abs/2405.21060",
                          "https://example.org/?u=https://arxiv.org/abs/2405.21060", "https://huggingface.co/papers",
                          "https://huggingface.co/papers/trending", "https://arxiv.org.example.com/abs/2405.21060", "2405.21060"}) {
    CAPTURE(url);
    CHECK_FALSE(ParseArxivReference(url));
  }
}

TEST_CASE("an identifier tells year and month") {
  const auto at = [](const char* id) { return ArxivReference{.id = id}; };
  CHECK((at("2405.21060").year() == 2024 && at("2405.21060").month() == 5));
  CHECK((at("0704.0001").year() == 2007 && at("0704.0001").month() == 4));
  CHECK((at("hep-th/9108001").year() == 1991 && at("hep-th/9108001").month() == 8));
  CHECK((at("math.GT/0012136").year() == 2000 && at("math.GT/0012136").month() == 12));
  CHECK((at("abc").year() == 0 && at("abc").month() == 0));
}

TEST_CASE("social thumbnails have the identifier in their name") {
  CHECK(SocialThumbnailUrl("2405.21060") ==
        "https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2405.21060.png");
  CHECK(SocialThumbnailId(SocialThumbnailUrl("2405.21060")) == "2405.21060");
  CHECK(SocialThumbnailId("https://cdn-uploads.huggingface.co/production/uploads/a.png").empty());
  CHECK(SocialThumbnailId("").empty());
}

}  // namespace
}  // namespace digestlint
