#pragma once

#include <string_view>

namespace digestlint {

// Whether the word in Hangul only looks like a noun with a particle: rules/korean/lookalikes.txt.
bool LooksLikeParticle(std::string_view word);

// Whether the word in Hangul ends in a noun of rules/korean/nouns.txt, with or without the plural 들.
bool EndsInNoun(std::string_view word);

// Whether the word is one that is said twice on purpose (하나 하나): rules/korean/reduplications.txt.
bool IsReduplication(std::string_view word);

}  // namespace digestlint
