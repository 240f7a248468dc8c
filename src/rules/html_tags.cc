#include "rules/html_tags.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.h"

namespace digestlint {
namespace {

template <std::size_t N>
bool Has(const std::array<std::string_view, N>& sorted, std::string_view name) {
  return std::binary_search(sorted.begin(), sorted.end(), name);
}

// What GitHub's sanitiser keeps, and `<video>`, `<u>` and the like, which other renderers show.
constexpr std::array kShown = std::to_array<std::string_view>(
    {"a",      "abbr", "audio",  "b",    "bdo",   "blockquote", "caption", "center",     "cite",   "code",    "dd",    "del",
     "details", "dfn", "div",    "dl",   "dt",    "em",         "figcaption", "figure",  "font",   "h1",      "h2",    "h3",
     "h4",     "h5",   "h6",     "i",    "ins",   "kbd",        "li",      "mark",       "ol",     "p",       "picture", "pre",
     "q",      "rp",   "rt",     "ruby", "s",     "samp",       "small",   "span",       "strike", "strong",  "sub",   "summary",
     "sup",    "svg",  "table",  "tbody", "td",   "tfoot",      "th",      "thead",      "time",   "tr",      "tt",    "u",
     "ul",     "var",  "video"});
constexpr std::array kVoid = std::to_array<std::string_view>({"img", "source"});
constexpr std::array kBreak = std::to_array<std::string_view>({"br", "hr", "wbr"});
constexpr std::array kFiltered = std::to_array<std::string_view>(
    {"iframe", "noembed", "noframes", "plaintext", "script", "style", "textarea", "title", "xmp"});
constexpr std::array kStripped = std::to_array<std::string_view>(
    {"address", "area", "article", "aside", "base", "bdi", "big", "body", "button", "canvas", "col", "colgroup", "data", "datalist",
     "dialog", "embed", "fieldset", "footer", "form", "frame", "frameset", "head", "header", "hgroup", "html", "input", "label",
     "legend", "link", "main", "map", "math", "menu", "meta", "meter", "nav", "noscript", "object", "optgroup", "option", "output",
     "param", "progress", "section", "select", "slot", "template", "track"});

// Attributes that stand without a value.
constexpr std::array kSwitches = std::to_array<std::string_view>(
    {"autoplay", "controls", "hidden", "loop", "muted", "nowrap", "open", "playsinline", "reversed"});
constexpr std::string_view kBetween = " \t\r\n/";

}  // namespace

HtmlTag ReadHtmlTag(std::string_view text) {
  HtmlTag tag;
  std::size_t at = 1;
  if (at < text.size() && text[at] == '/') tag.closing = true, ++at;
  const std::size_t begin = at;
  while (at < text.size() && (IsAsciiLetter(text[at]) || (at > begin && (IsAsciiDigit(text[at]) || text[at] == '-')))) ++at;
  tag.name = text.substr(begin, at - begin);
  const std::string_view rest = text.substr(at, std::min(text.find('>', at), text.size()) - at);
  tag.has_attributes = rest.find_first_not_of(kBetween) != std::string_view::npos;
  tag.has_values = rest.find('=') != std::string_view::npos;
  for (std::size_t word = rest.find_first_not_of(kBetween); word < rest.size() && !tag.has_values;) {
    const std::size_t end = std::min(rest.find_first_of(kBetween, word), rest.size());
    tag.has_prose |= !Has(kSwitches, ToAsciiLower(rest.substr(word, end - word)));
    word = rest.find_first_not_of(kBetween, end);
  }
  return tag;
}

HtmlElement ElementOf(std::string_view name) {
  const std::string lower = ToAsciiLower(name);
  if (Has(kShown, lower)) return HtmlElement::kShown;
  if (Has(kVoid, lower)) return HtmlElement::kVoid;
  if (Has(kBreak, lower)) return HtmlElement::kBreak;
  if (Has(kFiltered, lower)) return HtmlElement::kFiltered;
  if (Has(kStripped, lower)) return HtmlElement::kStripped;
  return HtmlElement::kUnknown;
}

}  // namespace digestlint
