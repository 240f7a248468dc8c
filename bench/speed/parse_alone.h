#pragma once

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <string_view>

// The floor: cmark-gfm with its own allocator and all that GitHub reads, which whoever builds on it has to pay, too.
// REQUIRES: cmark_gfm_core_extensions_ensure_registered() was called
inline void ParseAlone(std::string_view text) {
  cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  for (const char* extension : {"table", "strikethrough", "autolink", "tasklist"}) {
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(extension));
  }
  cmark_parser_feed(parser, text.data(), text.size());
  cmark_node_free(cmark_parser_finish(parser));
  cmark_parser_free(parser);
}
