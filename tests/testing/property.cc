#include "testing/property.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cstdlib>

#include "text/utf8.h"

namespace digestlint::testing {
namespace {

std::string Join(const Pieces& pieces) {
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  return text;
}

// Leaves out runs of pieces, long ones first, as long as what is left still fails.
void DropPieces(Pieces& pieces, const Check& check) {
  for (std::size_t run = pieces.size() / 2 + 1; run > 0; run /= 2) {
    for (std::size_t at = 0; at + run <= pieces.size();) {
      Pieces fewer(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(at));
      fewer.insert(fewer.end(), pieces.begin() + static_cast<std::ptrdiff_t>(at + run), pieces.end());
      if (check(Join(fewer)).empty()) {
        ++at;
      } else {
        pieces = std::move(fewer);
      }
    }
  }
}

std::uint64_t FromEnvironment(const char* name, std::uint64_t otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

}  // namespace

std::string Escaped(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        } else {
          out += c;
        }
    }
  }
  return out + '"';
}

std::string Shrink(Pieces pieces, const Check& check) {
  DropPieces(pieces, check);
  Pieces characters;
  const std::string text = Join(pieces);
  for (const char c : text) {
    if (IsCodePointStart(c) || characters.empty()) characters.emplace_back();
    characters.back() += c;
  }
  DropPieces(characters, check);
  return Join(characters);
}

void CheckRandomTexts(std::size_t rounds, const std::function<Pieces(Random&)>& generate, const Check& check) {
  const bool one = std::getenv("DIGESTLINT_SEED") != nullptr;
  const std::uint64_t first = FromEnvironment("DIGESTLINT_SEED", 1);
  const std::uint64_t count = one ? 1 : FromEnvironment("DIGESTLINT_ROUNDS", rounds);
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    Random random(seed);
    const Pieces pieces = generate(random);
    if (check(Join(pieces)).empty()) continue;
    const std::string smallest = Shrink(pieces, check);
    FAIL("seed " << seed << ": " << check(smallest) << "\n  text: " << Escaped(smallest));
  }
  SUCCEED(count << " texts");
}

}  // namespace digestlint::testing
