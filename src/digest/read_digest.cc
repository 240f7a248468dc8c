#include <algorithm>

#include "digest/digest.h"
#include "digest/hangul_words.h"
#include "digest/lines.h"
#include "text/utf8.h"

namespace digestlint {
namespace {

class Reader {
 public:
  Reader(const Source& source, const Document& document)
      : source_(source), text_(source.text()), document_(document) {}

  Digest Run() {
    for (const NodeIndex block : document_.children(0)) {
      switch (document_[block].kind) {
        case NodeKind::kHeading: ReadHeading(block); break;
        case NodeKind::kParagraph: ReadParagraph(block); break;
        case NodeKind::kHtmlBlock: ReadHtmlBlock(block); break;
        case NodeKind::kList: ReadList(block); break;
        default: AddField(FieldKind::kOther, document_[block].range); break;
      }
      if (paper_open_) digest_.papers.back().end_node = document_[block].end;
    }
    ClosePaper(source_.size());
    FindHangulWords(source_, document_, digest_);
    return std::move(digest_);
  }

 private:
  Paper& paper() { return digest_.papers.back(); }

  void ClosePaper(std::uint32_t end) {
    if (!paper_open_) return;
    while (end > paper().heading.range.end && IsAsciiSpace(text_[end - 1])) --end;
    paper().range = {paper().heading.range.begin, end};
    paper_open_ = false;
  }

  // Whole lines from the one that holds `range.begin` to the one before `range.end`.
  Range Lines(Range range) const {
    const std::uint32_t last = range.empty() ? range.begin : range.end - 1;
    return {source_.line(source_.line_at(range.begin)).begin, source_.line(source_.line_at(last)).end};
  }

  void ReadHeading(NodeIndex block) {
    const Range line = source_.line(source_.line_at(document_[block].range.begin));
    if (const auto heading = ReadDigestHeading(source_, line)) return OpenDigest(*heading);
    auto heading = ReadPaperHeading(source_, line);
    if (heading && document_[block].range.end <= line.end) return OpenPaper(*heading, block);
    AddField(FieldKind::kOther, Lines(document_[block].range));
  }

  void OpenDigest(const DigestHeading& heading) {
    ClosePaper(heading.range.begin);
    digest_.headings.push_back(heading);
  }

  void OpenPaper(PaperHeading heading, NodeIndex block) {
    ClosePaper(heading.range.begin);
    // The link, if the heading is a link and nothing else.
    for (NodeIndex i = block + 1; i < document_[block].end; ++i) {
      const Node& node = document_[i];
      if (node.kind != NodeKind::kLink || !node.exact || !heading.content.contains(node.range)) continue;
      heading.url = node.destination;
      if (node.range == heading.content && !node.destination.empty()) {
        heading.is_link = true;
        heading.title = {node.range.begin + 1, TitleEnd(i)};
      } else if (node.range == heading.content) {  // [title]() : a link to nowhere
        heading.is_link = text_[node.range.end - 1] == ')';
        if (heading.is_link) heading.title = {node.range.begin + 1, TitleEnd(i)};
      }
      break;
    }
    if (!heading.url.empty()) {
      heading.arxiv = ParseArxivReference(source_.slice(heading.url));
    } else {
      const std::string_view shown = source_.slice(heading.content);
      const std::size_t host = shown.find("arxiv.org/");
      if (host != std::string_view::npos) {
        const std::size_t end = std::min(shown.find_first_of(" \t)]>", host), shown.size());
        heading.arxiv = ParseArxivReference(shown.substr(host, end - host));
        if (heading.arxiv) heading.arxiv->canonical = false;
      }
    }
    Paper& paper = digest_.papers.emplace_back();
    paper.heading = std::move(heading);
    paper.first_node = block;
    paper.end_node = document_[block].end;
    paper_open_ = true;
  }

  // Where the text of an inline link ends: before the `](` of its destination.
  std::uint32_t TitleEnd(NodeIndex link) const {
    const Range range = document_[link].range;
    std::uint32_t at = document_[link].destination.empty() ? range.end : document_[link].destination.begin;
    while (at > range.begin + 1 && !text_.substr(at).starts_with("](")) --at;
    return at;
  }

  // A link to a paper, alone in its paragraph and right above a thumbnail, a vote or authors: a heading without its `###`.
  bool IsTitleWithoutMarks(NodeIndex block) const {
    const NodeIndex link = block + 1;
    const NodeIndex next = document_[block].end;
    if (link >= next || document_[link].kind != NodeKind::kLink || document_[link].range != document_[block].range) return false;
    const auto arxiv = ParseArxivReference(source_.slice(document_[link].destination));
    if (!arxiv || !arxiv->id_well_formed || next >= document_.nodes().size()) return false;
    const Range line = source_.line(source_.line_at(document_[next].range.begin));
    Media media;
    return ReadVote(source_, line) || ReadAuthors(source_, line) || ReadImage(next, line, media) || ReadWatchLine(source_, line, media);
  }

  // A paragraph may hold several fields, a line each: the first digests have the thumbnail right above the authors.
  void ReadParagraph(NodeIndex block) {
    const Range range = document_[block].range;
    if (IsTitleWithoutMarks(block)) {
      const Range line = source_.line(source_.line_at(range.begin));
      return OpenPaper({.range = line, .is_heading = false, .content = range, .title = range}, block);
    }
    const std::uint32_t last = source_.line_at(range.empty() ? range.begin : range.end - 1);
    for (std::uint32_t number = source_.line_at(range.begin); number <= last; ++number) {
      const Range line = source_.line(number);
      if (const auto heading = ReadDigestHeading(source_, line)) {
        OpenDigest(*heading);
        continue;
      }
      if (auto heading = ReadPaperHeading(source_, line); heading && !heading->is_heading) {
        OpenPaper(*heading, block);
        continue;
      }
      ReadFieldLine(block, line);
    }
  }

  void ReadFieldLine(NodeIndex block, Range line) {
    if (!paper_open_) return;
    if (auto vote = ReadVote(source_, line)) {
      AddField(FieldKind::kVote, line, paper().votes.size());
      paper().votes.push_back(*vote);
      return;
    }
    if (auto authors = ReadAuthors(source_, line)) {
      AddField(FieldKind::kAuthors, line, paper().authors.size());
      paper().authors.push_back(std::move(*authors));
      return;
    }
    Media media{.range = line};
    if (ReadWatchLine(source_, line, media)) return AddMedia(media);
    if (ReadVideoElement(source_, TrimRange(text_, line), media)) return AddVideo(media);
    if (ReadImage(block, line, media)) return AddMedia(media);
    AddField(FieldKind::kText, line);
  }

  // The line is one image and nothing else but a link round it: `![](…)`, `[![](…)](…)`.
  bool ReadImage(NodeIndex block, Range line, Media& media) const {
    const Range trimmed = TrimRange(text_, line);
    for (NodeIndex i = block + 1; i < document_[block].end; ++i) {
      const Node& node = document_[i];
      const Range shown = document_[node.parent].kind == NodeKind::kLink ? document_[node.parent].range : node.range;
      if (node.kind != NodeKind::kImage || !node.exact || shown != trimmed) continue;
      media.image = node.range;
      media.image_url = node.destination;
      const std::uint32_t alt = node.range.begin + 2;
      media.image_alt = {alt, std::max(alt, TitleEnd(i))};
      return true;
    }
    return false;
  }

  void ReadHtmlBlock(NodeIndex block) {
    const Range range = document_[block].range;
    Media media{.range = Lines(range)};
    if (paper_open_ && ReadVideoElement(source_, range, media)) return AddVideo(media);
    if (paper_open_ && ReadImageElement(source_, range, media)) return AddMedia(media);
    if (source_.slice(range).starts_with("<!--")) return;  // a comment is no part of the paper
    AddField(FieldKind::kOther, Lines(range));
  }

  void AddMedia(const Media& media) {
    AddField(FieldKind::kThumbnail, media.range, paper().media.size());
    paper().media.push_back(media);
  }

  // A video element belongs to the `[Watch Video]` line above it.
  void AddVideo(const Media& media) {
    if (!paper().fields.empty() && paper().fields.back().kind == FieldKind::kThumbnail) {
      Media& above = paper().media.back();
      if (!above.watch.empty() && above.video.empty()) {
        above.video = media.video;
        above.video_url = media.video_url;
        above.range.end = media.range.end;
        paper().fields.back().range.end = media.range.end;
        return;
      }
    }
    AddMedia(media);
  }

  void ReadList(NodeIndex list) {
    if (!paper_open_) return;
    const bool continues = !paper().fields.empty() && paper().fields.back().kind == FieldKind::kSummary;
    if (continues) {
      paper().fields.back().range.end = Lines(document_[list].range).end;
    } else {
      AddField(FieldKind::kSummary, Lines(document_[list].range), paper().bullets.size());
    }
    for (const NodeIndex item : document_.children(list)) ReadBullet(item);
  }

  void ReadBullet(NodeIndex item) {
    const Node& node = document_[item];
    Bullet bullet{.range = node.range, .ordered = node.ordered, .node = item, .end_node = node.end};
    std::uint32_t marker_end = node.range.begin;
    while (marker_end < node.range.end && !IsAsciiSpace(text_[marker_end])) ++marker_end;
    bullet.content = {marker_end, marker_end};
    std::uint32_t text_at = marker_end + 1;
    for (const NodeIndex child : document_.children(item)) {
      if (document_[child].kind == NodeKind::kParagraph && bullet.content.empty() && !bullet.has_children) {
        bullet.content = document_[child].range;
        text_at = bullet.content.begin;
        ReadLabel(child, bullet);
      } else {
        bullet.has_children = true;
      }
    }
    const std::uint32_t line = source_.line(source_.line_at(node.range.begin)).begin;
    bullet.indent = static_cast<std::uint32_t>(CountCodePoints(source_.slice({line, std::min(text_at, source_.size())})));
    paper().bullets.push_back(bullet);
  }

  // `**Label**` or `***Label***` at the very start of the bullet.
  void ReadLabel(NodeIndex paragraph, Bullet& bullet) const {
    const NodeIndex first = paragraph + 1;
    if (first >= document_[paragraph].end) return;
    const Node& node = document_[first];
    if ((node.kind != NodeKind::kStrong && node.kind != NodeKind::kEmphasis) || !node.exact) return;
    if (node.range.begin != bullet.content.begin) return;
    Range inner = node.range;
    while (!inner.empty() && (text_[inner.begin] == '*' || text_[inner.begin] == '_')) ++inner.begin;
    while (!inner.empty() && (text_[inner.end - 1] == '*' || text_[inner.end - 1] == '_')) --inner.end;
    bullet.label = node.range;
    bullet.label_text = source_.slice(inner);
  }

  void AddField(FieldKind kind, Range lines, std::size_t index = 0) {
    if (!paper_open_) return;
    paper().fields.push_back({kind, lines, static_cast<std::uint32_t>(index)});
  }

  const Source& source_;
  const std::string_view text_;
  const Document& document_;
  Digest digest_;
  bool paper_open_ = false;
};

}  // namespace

Digest ReadDigest(const Source& source, const Document& document) { return Reader(source, document).Run(); }

bool LooksLikeDigest(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const auto telling = [](std::string_view line) {
    if (line.starts_with("Vote:") || line.starts_with("Authors:")) return true;
    if (!line.starts_with('#')) return false;
    const std::string_view title = line.substr(std::min(line.find_first_not_of("# \t"), line.size()));
    if (title.starts_with('[')) return line.find("arxiv.org/") != std::string_view::npos;
    return StartsWithIgnoringCase(title, "daily papers") && title.find_first_of("0123456789") != std::string_view::npos;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    if (telling(text.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

std::string PlainTitle(const Source& source, const Document& document, const Paper& paper) {
  std::string title;
  for (NodeIndex i = paper.first_node + 1; i < document[paper.first_node].end; ++i) {
    const Node& node = document[i];
    if (node.kind == NodeKind::kText) {
      for (const char c : source.slice(node.range)) {
        if (c != '\\') title += c;
      }
    } else if (node.kind == NodeKind::kCode) {
      const std::string_view code = source.slice(node.range);
      title += code.substr(1, code.size() - 2);
    }
  }
  return title;
}

}  // namespace digestlint
