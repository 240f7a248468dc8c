#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "digest/digest.h"
#include "lsp/client.h"
#include "lsp/message.h"
#include "lsp/run.h"
#include "lsp/text_buffer.h"
#include "markdown/document.h"

namespace digestlint::lsp {

// The tree and the digest of one version of a text; made when a request first needs them.
struct Parsed {
  explicit Parsed(const Source& source) : document(Document::Parse(source)), digest(ReadDigest(source, document)) {}

  Document document;
  Digest digest;
};

// A document that the editor holds.
struct OpenDocument {
  std::string uri = {};
  std::string absolute = {};  // its path; for one that was never saved, the path that it might have
  std::int64_t version = 0;
  TextBuffer text;
  bool dirty = true;                  // the text is newer than its result
  std::unique_ptr<Run> alone = {};    // its own run, while no folder's run has it
  Run* run = nullptr;                 // the run that has it
  std::optional<Parsed> parsed = {};  // of the result with this revision
  std::uint64_t parsed_revision = 0;

  RunFile& file() { return *run->Find(absolute); }
};

// What a request about one document may look at. Valid until the document changes.
struct View {
  const OpenDocument& open;
  Run& run;
  const RunFile& file;
  const FileResult& result;
  const Document& document;
  const Digest& digest;
  const Client& client;

  const Source& source() const { return result.source; }
  Language language() const { return run.preferences().language; }
  std::string_view slice(Range range) const { return source().slice(range); }
  PositionFinder positions() const { return {LinesOf(source()), client.encoding}; }
  std::uint32_t offset(LinePosition position) const { return OffsetOf(LinesOf(source()), position, client.encoding); }
  Range range(LineRange range) const { return {offset(range.start), std::max(offset(range.start), offset(range.end))}; }
};

// Applies the `contentChanges` of textDocument/didChange, in order. False where one of them is none.
bool ApplyChanges(TextBuffer& text, Received changes, Encoding encoding);

// What can be seen of a document; nothing where it is no digest. REQUIRES: it isn't dirty
std::optional<View> ViewOf(OpenDocument& open, const Client& client);

// Edits of the document as LSP has them: a list of TextEdit, and a WorkspaceEdit. REQUIRES: `edits` is in order
Json TextEditsJson(const View& view, std::span<const Edit> edits);
Json WorkspaceEditJson(const View& view, std::span<const Edit> edits);

}  // namespace digestlint::lsp
