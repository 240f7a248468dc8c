#pragma once

#include <cassert>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "text/language.h"

namespace digestlint {

// What a user can cause: a file that can't be read, a config that doesn't parse. Never a finding in a digest (that
// is a Diagnostic) and never a broken invariant (that is an assert).
struct Error {
  std::string path = {};        // the file it is about, as the user named it; empty where there is none
  std::uint32_t line = 0;  // 1-based; 0 where the place is unknown
  std::uint32_t column = 0;  // 1-based, in code points; 0 where unknown
  OwnedText message = {};       // one sentence: what is wrong
  OwnedText mend = {};          // one sentence: what to do about it; may be empty
};

// A value or the Error that stood in its way.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // REQUIRES: ok()
  T& value() & { return check(), std::get<0>(state_); }
  const T& value() const& { return check(), std::get<0>(state_); }
  T&& value() && { return check(), std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  // REQUIRES: !ok()
  const Error& error() const& { return std::get<1>(state_); }
  Error&& error() && { return std::get<1>(std::move(state_)); }

 private:
  void check() const { assert(ok()); }
  std::variant<T, Error> state_;
};

// Success, or the Error that stood in its way.
using Status = std::optional<Error>;

}  // namespace digestlint
