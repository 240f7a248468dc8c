#pragma once

#include <string>
#include <string_view>

#include "text/result.h"

namespace digestlint {

// Replaces a file's bytes all at once: whoever looks sees the old file or the new one, also after a crash, and a process
// that is killed leaves nothing beside it (where the file system has O_TMPFILE). Mode and owner stay; a symbolic link stays
// one, and what it points to is written.
// Errors: the file isn't `expected` any more (somebody changed it meanwhile: it is left alone), it has several hard
// links (a new file would part them), the folder can't be written, the disk is full.
Status ReplaceFile(const std::string& path, std::string_view expected, std::string_view bytes);

// Writes a file of our own: a new one, or in place of the old one as ReplaceFile does it.
Status WriteFile(const std::string& path, std::string_view bytes);

}  // namespace digestlint
