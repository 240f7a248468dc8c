#pragma once

#include <string_view>

namespace digestlint {

// A file of src/report/page, what the page of --format html is made of.
std::string_view EmbeddedPage(std::string_view name);

}  // namespace digestlint
