// The facts of a shard as bytes: numbers of seven bits a byte, least first; hashes and sketches as they are.
#include <algorithm>
#include <bit>
#include <cstring>

#include "lint/shard_facts.h"
#include "rules/summary_sketch.h"

namespace digestlint {
namespace {

class Writer {
 public:
  void Number(std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) bytes_ += static_cast<char>(number | 0x80);
    bytes_ += static_cast<char>(number);
  }
  template <typename T>
  void Hash(T hash) {
    for (std::size_t i = 0; i < sizeof(T); ++i) bytes_ += static_cast<char>(hash >> (8 * i) & 0xFF);
  }
  void String(std::string_view string) {
    Number(string.size());
    bytes_ += string;
  }
  std::string Take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads what a Writer wrote. After bytes that are something else everything is 0, and ok() false.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

  std::uint32_t Number() {
    std::uint64_t number = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      const auto byte = static_cast<unsigned char>(Take(1).front());
      number |= static_cast<std::uint64_t>(byte & 0x7Fu) << shift;
      if (byte < 0x80) {
        ok_ = ok_ && number <= UINT32_MAX;
        return ok_ ? static_cast<std::uint32_t>(number) : 0;
      }
    }
    ok_ = false;
    return 0;
  }
  template <typename T>
  T Hash() {
    const std::string_view bytes = Take(sizeof(T));
    T hash = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) hash |= static_cast<T>(static_cast<T>(static_cast<unsigned char>(bytes[i])) << (8 * i));
    return hash;
  }
  std::string String() {
    const std::uint32_t size = Number();
    return size == 0 ? std::string() : std::string(Take(size));
  }
  // How many follow; each takes a byte at least.
  std::uint32_t Count() {
    const std::uint32_t count = Number();
    ok_ = ok_ && count <= rest_.size();
    return ok_ ? count : 0;
  }

 private:
  std::string_view Take(std::size_t size) {
    ok_ = ok_ && size <= rest_.size();
    if (!ok_) return {"\0\0\0\0\0\0\0", 1};
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }

  std::string_view rest_;
  bool ok_ = true;
};

void Write(const ReportPlace& place, Writer& out) {
  out.Number(place.begin.line);
  out.Number(place.begin.column);
  out.Number(place.end.line - place.begin.line);
  out.Number(place.end.column);
  out.Number(place.in_scope ? 1 : 0);
  for (const ReportPlace::Seen& seen : place.seen) {
    out.Number(std::uint64_t{seen.before} << 1 | (seen.suppressed ? 1u : 0u));
    out.Number(seen.equal);
    out.Hash(seen.name);
  }
}

void Read(Reader& in, Range range, std::size_t rules, ReportPlace& place) {
  place.range = range;
  place.begin.line = in.Number();
  place.begin.column = in.Number();
  place.end.line = place.begin.line + in.Number();
  place.end.column = in.Number();
  place.in_scope = in.Number() != 0;
  place.seen.resize(rules);
  for (ReportPlace::Seen& seen : place.seen) {
    const std::uint32_t before = in.Number();
    seen.before = before >> 1;
    seen.suppressed = (before & 1) != 0;
    seen.equal = in.Number();
    seen.name = in.Hash<std::uint64_t>();
  }
}

// A range and, right behind it, what is to be known of the place.
Range ReadRange(Reader& in) {
  const std::uint32_t begin = in.Number();
  return {begin, begin + in.Number()};
}

void Write(Range range, Writer& out) {
  out.Number(range.begin);
  out.Number(range.size());
}

}  // namespace

std::string ToBytes(const ShardFacts& facts) {
  Writer out;
  out.String(facts.file.path);
  out.Number(facts.reports);
  for (const Severity severity : facts.severities) out.Number(static_cast<std::uint64_t>(severity));
  out.Number(facts.known.size());
  for (const std::string& fingerprint : facts.known) out.String(fingerprint);
  out.Number(facts.file.papers.size());
  auto place = facts.places.begin();
  for (const PaperFacts& paper : facts.file.papers) {
    out.String(paper.arxiv_id);
    out.Number(paper.line);
    out.Number(paper.column);
    Write(paper.heading, out);
    Write(*place++, out);
    Write(paper.summary, out);
    if (!paper.summary.empty()) Write(*place++, out);
    out.Number(paper.sketch.empty() ? 0 : 1);
    for (const std::uint32_t number : paper.sketch) out.Hash(number);
  }
  return out.Take();
}

std::optional<ShardFacts> ShardFactsFrom(std::string_view bytes) {
  const std::size_t rules = RulesAcross().size();
  Reader in(bytes);
  ShardFacts facts;
  facts.file.path = in.String();
  facts.reports = in.Number();
  for (std::size_t i = 0; i < rules; ++i) {
    const std::uint32_t severity = in.Number();
    if (severity > static_cast<std::uint32_t>(Severity::kError)) return std::nullopt;
    facts.severities.push_back(static_cast<Severity>(severity));
  }
  facts.known.resize(in.Count());
  for (std::string& fingerprint : facts.known) fingerprint = in.String();
  facts.file.papers.resize(in.Count());
  for (PaperFacts& paper : facts.file.papers) {
    paper.arxiv_id = in.String();
    paper.line = in.Number();
    paper.column = in.Number();
    paper.heading = ReadRange(in);
    Read(in, paper.heading, rules, facts.places.emplace_back());
    paper.summary = ReadRange(in);
    if (!paper.summary.empty()) Read(in, paper.summary, rules, facts.places.emplace_back());
    if (in.Number() != 0) paper.sketch.resize(kSketchSize);
    for (std::uint32_t& number : paper.sketch) number = in.Hash<std::uint32_t>();
    if (!in.ok()) return std::nullopt;
  }
  if (!in.ok() || !in.at_end()) return std::nullopt;
  std::stable_sort(facts.places.begin(), facts.places.end(), PlaceBefore);
  return facts;
}

}  // namespace digestlint
