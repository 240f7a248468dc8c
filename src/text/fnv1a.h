#pragma once

#include <cstdint>
#include <string_view>

namespace digestlint {

// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): the same on every machine and in every version, as a
// name must be that is written into files.
class Fnv1a {
 public:
  // Adds one part; two parts never run into one another.
  Fnv1a& Add(std::string_view part) {
    for (const char byte : part) AddByte(static_cast<unsigned char>(byte));
    AddByte(0);
    return *this;
  }
  std::uint64_t value() const { return value_; }

 private:
  void AddByte(unsigned char byte) { value_ = (value_ ^ byte) * 0x100000001b3; }
  std::uint64_t value_ = 0xcbf29ce484222325;
};

}  // namespace digestlint
