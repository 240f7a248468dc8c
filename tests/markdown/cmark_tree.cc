#include "markdown/cmark_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <memory>

namespace digestlint::testing {

std::vector<CmarkNode> ParseWithCmark(std::string_view text, Autolink autolink) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
      cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS | CMARK_OPT_FOOTNOTES), &cmark_parser_free);
  for (const char* name : {"table", "strikethrough", "tasklist", "autolink"}) {
    if (autolink == Autolink::kOff && std::string_view(name) == "autolink") continue;
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> root(cmark_parser_finish(parser.get()),
                                                                     &cmark_node_free);
  std::vector<CmarkNode> nodes;
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> walk(cmark_iter_new(root.get()), &cmark_iter_free);
  for (cmark_event_type event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
       event = cmark_iter_next(walk.get())) {
    if (event != CMARK_EVENT_ENTER) continue;
    cmark_node* at = cmark_iter_get_node(walk.get());
    CmarkNode& node = nodes.emplace_back();
    node.type = cmark_node_get_type_string(at);
    if (const char* literal = cmark_node_get_literal(at)) node.literal = literal;
    if (const char* url = cmark_node_get_url(at)) node.url = url;
  }
  return nodes;
}

}  // namespace digestlint::testing
