#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "text/range.h"

namespace digestlint {

// Facts as bytes, the same on every machine: numbers of seven bits a byte, least first; hashes as they are, least byte first.
class ByteWriter {
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
  void Write(Range range) {
    Number(range.begin);
    Number(range.size());
  }
  std::string Take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

// Reads what a ByteWriter wrote. After bytes that are something else everything is 0, and ok() false.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

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
  Range ReadRange() {
    const std::uint32_t begin = Number();
    return {begin, begin + Number()};
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

}  // namespace digestlint
