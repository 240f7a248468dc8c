#include <algorithm>

#include "lint/paper_facts_bytes.h"
#include "lint/shard_facts.h"
#include "text/compact_bytes.h"

namespace digestlint {
namespace {

void Write(const ReportPlace& place, ByteWriter& out) {
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

void Read(ByteReader& in, Range range, std::size_t rules, ReportPlace& place) {
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

}  // namespace

std::string ToBytes(const ShardFacts& facts) {
  ByteWriter out;
  out.String(facts.file.path);
  out.Number(facts.reports);
  for (const Severity severity : facts.severities) out.Number(static_cast<std::uint64_t>(severity));
  out.Number(facts.known.size());
  for (const std::string& fingerprint : facts.known) out.String(fingerprint);
  out.Number(facts.file.papers.size());
  auto place = facts.places.begin();
  for (const PaperFacts& paper : facts.file.papers) {
    Write(paper, out);
    Write(*place++, out);
    if (!paper.summary.empty()) Write(*place++, out);
  }
  return out.Take();
}

std::optional<ShardFacts> ShardFactsFrom(std::string_view bytes) {
  const std::size_t rules = RulesAcross().size();
  ByteReader in(bytes);
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
    Read(in, paper);
    Read(in, paper.heading, rules, facts.places.emplace_back());
    if (!paper.summary.empty()) Read(in, paper.summary, rules, facts.places.emplace_back());
    if (!in.ok()) return std::nullopt;
  }
  if (!in.ok() || !in.at_end()) return std::nullopt;
  std::stable_sort(facts.places.begin(), facts.places.end(), PlaceBefore);
  return facts;
}

}  // namespace digestlint
