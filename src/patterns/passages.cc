#include "patterns/passages.h"

#include <algorithm>
#include <string_view>

namespace digestlint {
namespace {

// What of a link or picture is not its text: from behind the text to the end, or all of `<https://…>`.
Range Destination(const RuleInput& in, NodeIndex index) {
  const Node& node = in.document[index];
  if (!node.exact || in.slice(node.range).starts_with('<')) return node.range;
  std::uint32_t begin = node.range.begin + (node.kind == NodeKind::kImage ? 2u : 1u);
  for (const NodeIndex child : in.document.children(index)) begin = std::max(begin, in.document[child].range.end);
  return {std::min(begin, node.range.end), node.range.end};
}

template <typename Hole>
void Sort(std::vector<Hole>& holes) {
  std::sort(holes.begin(), holes.end(), [](const Hole& a, const Hole& b) { return a.range.begin < b.range.begin; });
}

}  // namespace

PassageReader::PassageReader(const RuleInput& in) : in_(in) {
  const auto nodes = in.document.nodes();
  for (NodeIndex i = 0; i < nodes.size(); ++i) {
    const Node& node = nodes[i];
    switch (node.kind) {
      case NodeKind::kCode:
        holes_.push_back({node.range, node.exact});
        code_.push_back({node.range, node.exact});
        break;
      case NodeKind::kCodeBlock: code_.push_back({node.range, true}); break;
      case NodeKind::kHtmlInline: holes_.push_back({node.range, node.exact}); [[fallthrough]];
      case NodeKind::kHtmlBlock:
        if (in.slice(node.range).starts_with("<!--")) code_.push_back({node.range, true});
        break;
      case NodeKind::kLink:
      case NodeKind::kImage: holes_.push_back({Destination(in, i), node.exact}); break;
      default: break;
    }
  }
  for (const BareUrl& url : in.document.bare_urls()) holes_.push_back({url.linked, true});
  Sort(holes_);
  Sort(code_);
}

void PassageReader::Add(Range range, const std::vector<Hole>& holes, std::vector<Passage>& out) const {
  if (range.empty()) return;
  Passage passage{.range = range};
  std::uint32_t at = range.begin;
  auto hole = std::lower_bound(holes.begin(), holes.end(), range.begin,
                               [](const Hole& each, std::uint32_t begin) { return each.range.begin < begin; });
  // The one before may reach into the passage.
  if (hole != holes.begin() && std::prev(hole)->range.end > range.begin) --hole;
  for (; hole != holes.end() && hole->range.begin < range.end; ++hole) {
    passage.exact = passage.exact && hole->exact;
    if (hole->range.begin > at) passage.parts.push_back({at, hole->range.begin});
    at = std::max(at, hole->range.end);
  }
  if (at < range.end) passage.parts.push_back({at, range.end});
  out.push_back(std::move(passage));
}

std::vector<Passage> PassageReader::Read(Scope scope) const {
  std::vector<Passage> out;
  switch (scope) {
    case Scope::kTitle:
      for (const Paper& paper : in_.digest.papers) Add(paper.heading.title, holes_, out);
      break;
    case Scope::kAuthors:
      for (const Paper& paper : in_.digest.papers) {
        for (const Authors& authors : paper.authors) Add(authors.value, holes_, out);
      }
      break;
    case Scope::kSummary: ReadSummaries(out); break;
    case Scope::kLabel:
      for (const Paper& paper : in_.digest.papers) {
        for (const Bullet& bullet : paper.bullets) {
          if (bullet.label_text.empty()) continue;
          const auto begin = bullet.label_text.data() - in_.source.text().data();
          Add(MakeRange(begin, begin + static_cast<std::ptrdiff_t>(bullet.label_text.size())), holes_, out);
        }
      }
      break;
    case Scope::kLink: ReadLinks(out); break;
    case Scope::kAny: {
      const std::uint32_t begin = in_.source.has_byte_order_mark() ? 3 : 0;
      Add({begin, in_.source.size()}, code_, out);
      break;
    }
  }
  return out;
}

void PassageReader::ReadSummaries(std::vector<Passage>& out) const {
  for (const Paper& paper : in_.digest.papers) {
    for (const Field& field : paper.fields) {
      if (field.kind == FieldKind::kText) Add(field.range, holes_, out);
    }
    for (const Bullet& bullet : paper.bullets) {
      for (NodeIndex i = bullet.node; i < in_.document[bullet.node].end; ++i) {
        const NodeKind kind = in_.document[i].kind;
        if (kind == NodeKind::kParagraph || kind == NodeKind::kHeading || kind == NodeKind::kTableCell) {
          Add(in_.document[i].range, holes_, out);
        }
      }
    }
  }
}

void PassageReader::ReadLinks(std::vector<Passage>& out) const {
  const auto add = [&](Range range, bool exact) {
    if (!range.empty()) out.push_back({range, {range}, exact});
  };
  for (const Node& node : in_.document.nodes()) {
    if (node.kind == NodeKind::kLink || node.kind == NodeKind::kImage) add(node.destination, node.exact);
  }
  for (const BareUrl& url : in_.document.bare_urls()) add(url.linked, true);
  for (const Paper& paper : in_.digest.papers) {
    for (const Media& media : paper.media) {
      add(media.video_url, true);
      add(media.watch_url, true);
    }
  }
  // A URL may have been found in two ways: as a link of the tree and as a field of the paper.
  std::stable_sort(out.begin(), out.end(), [](const Passage& a, const Passage& b) { return a.range.begin < b.range.begin; });
  const auto same = [](const Passage& a, const Passage& b) { return a.range.begin == b.range.begin; };
  out.erase(std::unique(out.begin(), out.end(), same), out.end());
}

}  // namespace digestlint
