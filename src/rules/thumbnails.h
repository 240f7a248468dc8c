#pragma once

#include <string_view>

namespace digestlint {

// `.mp4` and its kind, by the ending of a URL's path, case ignored.
bool IsVideoUrl(std::string_view url);
bool IsImageUrl(std::string_view url);

// The picture of a submitter, which Hugging Face shows where a paper has none: /avatars/… and cdn-avatars….
bool IsAvatarUrl(std::string_view url);

}  // namespace digestlint
