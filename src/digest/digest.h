#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "digest/arxiv.h"
#include "digest/date.h"
#include "markdown/document.h"
#include "text/range.h"
#include "text/source.h"

namespace digestlint {

// A digest as its author sees it. Built once from the tree; everything is a range into the Source. What is malformed
// stays, as text with its range: a vote that isn't a number, a heading without its link, a list of authors in brackets.

// `## Daily Papers (2024-06-03)`, or a line that is plainly meant as one.
struct DigestHeading {
  Range range = {};               // the whole line
  int level = 0;             // how many `#`
  bool is_heading = true;    // false where GFM reads the line as text: `##Daily Papers (…)`
  Range date_text = {};           // what stands in the parentheses
  std::optional<Date> date = {};  // parsed, if it has the form YYYY-MM-DD; it may still be no real day
};

// `### [title](url)`, or a line that is plainly meant as one.
struct PaperHeading {
  Range range = {};             // the whole line
  int level = 0;           // how many `#`; 0 for a link that stands where a heading should
  bool is_heading = true;  // false where GFM reads the line as text: `###[title](url)`
  Range content = {};           // behind the `#`s, without blanks around it
  bool is_link = false;    // the content is one inline link and nothing else
  Range title = {};             // in the brackets; the content where there is no link
  Range url = {};               // in the parentheses; empty where there is none
  std::optional<ArxivReference> arxiv = {};  // what the URL (or, without one, the heading) says of arXiv
};

// The picture or film above a paper's text.
struct Media {
  Range range = {};  // all of its lines
  Range image = {};  // `![alt](url)`, or the block with `<img src="…">`; empty for a film
  Range image_alt = {};
  Range image_url = {};
  Range watch = {};      // `[Watch Video](url)`; empty where there is none
  Range watch_url = {};
  bool watch_is_link = true;  // false: `[Watch Video]https://…`, which GFM shows with its brackets
  Range video = {};      // `<video src="…">`, as far as its line or block goes; empty where there is none
  Range video_url = {};
};

struct Vote {
  Range range = {};  // the whole line
  Range value = {};  // behind the colon, without blanks; may be empty
  std::optional<std::uint64_t> count = {};  // if it is a whole number
};

struct Author {
  Range name = {};            // without quotes
  Range entry = {};           // with quotes and other marks of the list, without blanks around it
  Range with_separator = {};  // what to erase so that the list stays a list
};

struct Authors {
  Range range = {};  // the whole line
  Range value = {};  // behind the colon, without blanks
  bool python_list = false;  // `['A', 'B']`
  std::vector<Author> entries = {};
};

// One point of a summary.
struct Bullet {
  Range range = {};    // with its marker and everything below it, without the last line end
  Range content = {};  // the text behind the marker, of the first paragraph; empty for an empty bullet
  bool ordered = false;
  bool has_children = false;     // blocks other than its first paragraph
  std::uint32_t indent = 0;      // columns from the start of its line to its text
  Range label = {};                   // `**What's New**` without the colon; empty where there is none
  std::string_view label_text = {};   // inside the emphasis
  NodeIndex node = 0;            // its item: its nodes are [node, end_node)
  NodeIndex end_node = 0;
};

enum class FieldKind : std::uint8_t { kThumbnail, kVote, kAuthors, kSummary, kText, kOther };

// One part of a paper, in the order of the file. Its range covers whole lines, without the last line's end.
struct Field {
  FieldKind kind = FieldKind::kOther;
  Range range = {};
  std::uint32_t index = 0;  // into the paper's media, votes, authors; for a summary into its bullets (the first)
};

struct Paper {
  PaperHeading heading = {};
  Range range = {};  // from its heading to before the next one, without blank lines at its end
  std::vector<Field> fields = {};
  std::vector<Media> media = {};
  std::vector<Vote> votes = {};
  std::vector<Authors> authors = {};
  std::vector<Bullet> bullets = {};
  NodeIndex first_node = 0;  // its blocks: [first_node, end_node), children of the document
  NodeIndex end_node = 0;

  std::string_view arxiv_id() const { return heading.arxiv ? std::string_view(heading.arxiv->id) : std::string_view(); }
};

// A longest run of Hangul syllables in a text node. Listed once for all rules about Korean, which have most of a digest to
// look at.
struct HangulWord {
  Range range = {};
  std::uint64_t hash = 0;  // of its bytes, the same on every machine; words with equal hashes are taken for equal
  NodeIndex node = 0;      // the text in which it stands
  bool prose = true;       // in neither a heading nor a list of authors
};

struct Digest {
  std::vector<DigestHeading> headings = {};
  std::vector<Paper> papers = {};
  std::vector<HangulWord> hangul_words = {};    // in the order of their nodes
  std::vector<std::uint32_t> first_words = {};  // of each node the first that stands in it or behind it; one more for the end

  // Those in the nodes [begin, end): of a block, a bullet, a paper.
  std::span<const HangulWord> HangulWordsOf(NodeIndex begin, NodeIndex end) const {
    return std::span(hangul_words).subspan(first_words[begin], first_words[end] - first_words[begin]);
  }
};

// REQUIRES: document was parsed from source; both outlive the digest.
Digest ReadDigest(const Source& source, const Document& document);

// Whether a file that nobody named is a digest at all, and not a README: it says so in a heading, or has votes,
// authors or papers at the start of a line. Looks at the bytes only.
bool LooksLikeDigest(std::string_view text);

// The title of a paper as its reader sees it: escapes and emphasis marks removed.
std::string PlainTitle(const Source& source, const Document& document, const Paper& paper);

}  // namespace digestlint
