// Result<T>: a value, or the Error that says why there is none.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace plumbline {

// Written for the person at the council, who will read it as it stands.
struct Error {
  std::string what;        // "Authority code 'E0600' is too short."
  std::string where = {};  // their place, not ours: "returns.csv, row 14, column 'LA'"
  std::string hint = {};   // "Codes have nine characters, such as E06000023."

  friend bool operator==(const Error&, const Error&) = default;
};

// "where: what hint", the parts that are there.
std::string text(const Error& error);

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }

  // Asking for the one that is not there is our mistake, and throws.
  const T& operator*() const& { return std::get<0>(state_); }
  T& operator*() & { return std::get<0>(state_); }
  T&& operator*() && { return std::get<0>(std::move(state_)); }
  const T* operator->() const { return &**this; }
  T* operator->() { return &**this; }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

// What a Result holds when there is nothing to hand back but success.
struct Done {};
using Status = Result<Done>;

}  // namespace plumbline
