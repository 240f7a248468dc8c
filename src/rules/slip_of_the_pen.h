#pragma once

#include <string_view>

namespace digestlint {

// Whether `word` is `right` with one slip inside it: two letters swapped, a letter doubled or left single, its neighbour
// written in its place, or, in words of eight letters and more, any small letter wrong, missing or added. Case doesn't
// count in long words. What people write on purpose is no slip: another first or last letter (`Sora` and `Mora`, plurals),
// digits, capitals of their own (`ConTextualized`), British spelling (`modelling`, `behaviour`, `optimisation`).
bool IsSlipOfThePen(std::string_view right, std::string_view word);

}  // namespace digestlint
