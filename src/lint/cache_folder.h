#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "text/content_hash.h"

namespace digestlint {

// A folder of what may be thrown away at any time. Several runs may use it at once: an entry is written beside its place and
// moved there, and one that is torn or of another run says so by its hash and is no entry. Nothing here is an error: what
// can't be read isn't there, what can't be written isn't kept. Immutable; may be used by several threads.
class CacheFolder {
 public:
  // Entries of one `age` (a version, a config) stand together; those of others are removed once they weren't used for two weeks.
  CacheFolder(const std::string& folder, const ContentHash& age);

  // The bytes that were last put there under this name. REQUIRES: name is the name of a file
  std::optional<std::string> Get(std::string_view name) const;
  void Put(std::string_view name, std::string_view bytes) const;

 private:
  const std::string folder_;  // of the age, with a slash
  bool writable_ = true;
};

}  // namespace digestlint
