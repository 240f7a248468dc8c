// The view of Markdown and the model of the digest; and reading a text again while it is edited.
#include "checks.h"
#include "markdown/incremental_parser.h"
#include "seeds.h"
#include "target.h"

namespace digestlint::fuzz {
namespace {

bool Same(const Document& a, const Document& b) {
  if (a.nodes().size() != b.nodes().size() || a.bare_urls().size() != b.bare_urls().size()) return false;
  for (NodeIndex i = 0; i < a.nodes().size(); ++i) {
    const Node &x = a[i], &y = b[i];
    if (x.kind != y.kind || x.level != y.level || x.ordered != y.ordered || x.exact != y.exact || x.parent != y.parent ||
        x.end != y.end || x.range != y.range || x.destination != y.destination) {
      return false;
    }
  }
  for (std::size_t i = 0; i < a.bare_urls().size(); ++i) {
    if (a.bare_urls()[i].linked != b.bare_urls()[i].linked || a.bare_urls()[i].text != b.bare_urls()[i].text) return false;
  }
  return true;
}

std::string CheckMarkdown(std::string_view bytes) {
  // As they are, too: what is no UTF-8 must be refused.
  static_cast<void>(Source::FromBytes("a.md", std::string(bytes)));
  const Result<Source> source = Source::FromBytes("a.md", AsText(bytes));
  if (!source) return {};
  const Document document = Document::Parse(*source);
  if (std::string wrong = CheckDocument(*source, document); !wrong.empty()) return wrong;
  if (std::string wrong = CheckDigest(*source, document); !wrong.empty()) return wrong;
  // The first half, as if the rest were typed next.
  IncrementalParser parser;
  const std::string_view text = source->text();
  if (const Result<Source> half = Source::FromBytes("a.md", AsText(text.substr(0, text.size() / 2)))) parser.Parse(*half);
  return Same(parser.Parse(*source), document) ? "" : "read in two steps, it is another tree";
}

}  // namespace

extern const Target kMarkdown{"markdown", "digest.dict", CheckMarkdown, DigestSeeds};

}  // namespace digestlint::fuzz
