#include "digest/arxiv.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace digestlint {
namespace {

constexpr std::string_view kSocialThumbnails = "https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/";

bool AllDigits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), IsAsciiDigit);
}

bool IsMonth(std::string_view mm) { return mm >= "01" && mm <= "12"; }

bool ConsumePrefix(std::string_view& text, std::string_view prefix) {
  if (!StartsWithIgnoringCase(text, prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// The four digits YYMM of an ID, or nothing.
std::string_view YearAndMonth(std::string_view id) {
  const std::size_t slash = id.find('/');
  const std::string_view number = slash == std::string_view::npos ? id : id.substr(slash + 1);
  if (number.size() < 4 || !AllDigits(number.substr(0, 4))) return {};
  return number.substr(0, 4);
}

// What may stand before `arxiv.org/`: a scheme, misspelt ones like `https:/` too, and a host's first part.
bool IsSchemeAndHost(std::string_view text) {
  for (const std::string_view host : {"www.", "export.", "browse.", "m."}) {
    if (text.ends_with(host)) {
      text.remove_suffix(host.size());
      break;
    }
  }
  return text.empty() || (text.ends_with('/') && text.find_first_not_of("htpsHTPS:/") == std::string_view::npos);
}

// Pages on other sites that show one arXiv paper and have its ID in their address.
std::optional<ArxivReference> ParseMirror(std::string_view url) {
  std::string_view rest = url;
  if (!ConsumePrefix(rest, "https://")) (void)ConsumePrefix(rest, "http://");
  (void)ConsumePrefix(rest, "www.");
  for (const std::string_view page : {"huggingface.co/papers/", "hf.co/papers/", "alphaxiv.org/abs/", "ar5iv.org/abs/",
                                      "ar5iv.org/html/", "ar5iv.labs.arxiv.org/html/", "doi.org/10.48550/arxiv."}) {
    if (!ConsumePrefix(rest, page)) continue;
    auto reference = ParseArxivReference("https://arxiv.org/abs/" + std::string(rest));
    if (!reference || !reference->id_well_formed) return std::nullopt;  // a list of papers, or another place of the site
    reference->canonical = false;
    return reference;
  }
  return std::nullopt;
}

}  // namespace

bool IsArxivId(std::string_view id) {
  const std::size_t slash = id.find('/');
  if (slash != std::string_view::npos) {
    const std::string_view number = id.substr(slash + 1);
    if (number.size() != 7 || !AllDigits(number) || !IsMonth(number.substr(2, 2))) return false;
    std::string_view archive = id.substr(0, slash);
    if (const std::size_t dot = archive.find('.'); dot != std::string_view::npos) {
      const std::string_view subject = archive.substr(dot + 1);
      if (subject.size() != 2 || !IsAsciiLetter(subject[0]) || !IsAsciiLetter(subject[1])) return false;
      archive = archive.substr(0, dot);
    }
    return !archive.empty() && std::all_of(archive.begin(), archive.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || c == '-';
    });
  }
  if (id.size() < 9 || id[4] != '.' || !AllDigits(id.substr(0, 4)) || !AllDigits(id.substr(5))) return false;
  if (!IsMonth(id.substr(2, 2))) return false;
  const std::string_view yymm = id.substr(0, 4);
  if (yymm < "0704") return false;
  return id.size() - 5 == (yymm < "1501" ? 4u : 5u);
}

int ArxivReference::year() const {
  const std::string_view yymm = YearAndMonth(id);
  if (yymm.empty()) return 0;
  const int year = (yymm[0] - '0') * 10 + (yymm[1] - '0');
  return year >= 91 ? 1900 + year : 2000 + year;
}

int ArxivReference::month() const {
  const std::string_view yymm = YearAndMonth(id);
  return yymm.empty() ? 0 : (yymm[2] - '0') * 10 + (yymm[3] - '0');
}

std::optional<ArxivReference> ParseArxivReference(std::string_view url) {
  std::string_view rest = url;
  ArxivReference reference;
  if (ConsumePrefix(rest, "arxiv:")) {
    rest = TrimBlanks(rest);
  } else {
    const std::size_t host = ToAsciiLower(rest).find("arxiv.org/");
    if (host == std::string_view::npos || !IsSchemeAndHost(rest.substr(0, host))) return ParseMirror(url);
    rest.remove_prefix(host + std::string_view("arxiv.org/").size());
    while (ConsumePrefix(rest, "/")) continue;
    for (const std::string_view kind : {"abs/", "pdf/", "html/", "format/", "ps/"}) {
      if (ConsumePrefix(rest, kind)) break;
    }
  }
  rest = rest.substr(0, rest.find_first_of("?#"));
  while (rest.ends_with('/')) rest.remove_suffix(1);
  if (rest.ends_with(".pdf")) rest.remove_suffix(4);
  std::string_view id = rest;
  // A version: `v2` behind a digit.
  const std::size_t v = id.rfind('v');
  if (v != std::string_view::npos && v > 0 && IsAsciiDigit(id[v - 1]) && AllDigits(id.substr(v + 1))) {
    id = id.substr(0, v);
  }
  reference.id = id;
  reference.id_well_formed = IsArxivId(id);
  reference.canonical = reference.id_well_formed && url == reference.url();
  return reference;
}

std::string_view SocialThumbnailId(std::string_view url) {
  if (!url.starts_with(kSocialThumbnails)) return {};
  url.remove_prefix(kSocialThumbnails.size());
  return url.substr(0, url.rfind('.') == std::string_view::npos ? url.size() : url.rfind('.'));
}

std::string SocialThumbnailUrl(std::string_view arxiv_id) {
  return std::string(kSocialThumbnails) + std::string(arxiv_id) + ".png";
}

}  // namespace digestlint
