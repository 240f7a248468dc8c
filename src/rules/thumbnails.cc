#include "rules/thumbnails.h"

#include <algorithm>
#include <initializer_list>

#include "text/utf8.h"

namespace digestlint {
namespace {

bool HasEnding(std::string_view url, std::initializer_list<std::string_view> endings) {
  const std::string path = ToAsciiLower(url.substr(0, url.find_first_of("?#")));
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return path.ends_with(ending); });
}

}  // namespace

bool IsVideoUrl(std::string_view url) {
  return HasEnding(url, {".mp4", ".webm", ".mov", ".qt", ".m4v", ".avi", ".mkv", ".ogv", ".mpg", ".mpeg"});
}

bool IsImageUrl(std::string_view url) {
  return HasEnding(url, {".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp", ".apng", ".tif", ".tiff", ".jfif"});
}

bool IsAvatarUrl(std::string_view url) {
  return url.starts_with("/avatars/") || url.find("://cdn-avatars.huggingface.co/") != std::string_view::npos ||
         url.find("://huggingface.co/avatars/") != std::string_view::npos;
}

}  // namespace digestlint
