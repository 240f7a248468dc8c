// The entry of libFuzzer, for the target that the build names.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const digestlint::fuzz::Target& target = digestlint::fuzz::FindTarget(DIGESTLINT_FUZZ_TARGET);
  const std::string wrong = target.check({reinterpret_cast<const char*>(data), size});
  if (wrong.empty()) return 0;
  std::fprintf(stderr, "%s\n", wrong.c_str());
  std::abort();
}
