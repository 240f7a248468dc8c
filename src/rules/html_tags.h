#pragma once

#include <string_view>

namespace digestlint {

// One HTML tag as it stands in a digest: `<think>`, `</think>`, `<a href="…">`.
struct HtmlTag {
  std::string_view name;        // as written; empty where the text is no tag: a comment, `<!…>`, `<?…>`
  bool closing = false;
  bool has_attributes = false;  // anything behind the name but `/`
  bool has_values = false;      // an attribute with a value: `src="…"`, which nobody writes into a token
  bool has_prose = false;       // words where no switch of HTML stands: `A<B and C>D`
};

// REQUIRES: text starts with `<` and is what GFM takes for a tag
HtmlTag ReadHtmlTag(std::string_view text);

// What an element means in a digest, whatever the case of its name.
enum class HtmlElement {
  kUnknown,   // no HTML at all: a token of a model or a placeholder
  kStripped,  // HTML that GitHub strips: `<input>`, `<output>`
  kShown,     // markup that pages keep, and what the video block is made of
  kVoid,      // the same without content and of no use without attributes: `<img>`
  kBreak,     // the same, of use by itself: `<br>`
  kFiltered,  // GFM shows the tag itself: `<title>`, `<script>`
};
HtmlElement ElementOf(std::string_view name);

}  // namespace digestlint
