#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace digestlint {

// A place on arXiv that a text points to.
struct ArxivReference {
  std::string id = {};          // without version: `2405.21060`, `cs/0112017`; as written where it is malformed
  bool id_well_formed = false;
  bool canonical = false;  // the text is exactly https://arxiv.org/abs/ID

  std::string url() const { return "https://arxiv.org/abs/" + id; }
  // YYMM as the ID tells it, e.g. 2405, or 0 for a malformed one. For 1991 to 1999 the century is that of the scheme.
  int year() const;
  int month() const;
};

// Whether `id` is an arXiv identifier: YYMM.NNNN before 1501, YYMM.NNNNN from then on, or archive(.SC)/YYMMNNN before
// 0704; months 01 to 12. Source: https://info.arxiv.org/help/arxiv_identifier.html
bool IsArxivId(std::string_view id);

// Reads a URL (or a bare `arXiv:ID`) that points to a paper on arXiv, or to its page on a site that mirrors arXiv; nothing
// if it points elsewhere.
std::optional<ArxivReference> ParseArxivReference(std::string_view url);

// The ID in a social thumbnail's URL, https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/ID.png; empty if
// it is none.
std::string_view SocialThumbnailId(std::string_view url);
std::string SocialThumbnailUrl(std::string_view arxiv_id);

}  // namespace digestlint
