// A pattern that texts are searched for: POSIX extended regular expressions, by the C library. The
// one of the C++ library recurses with every letter, and a long text would end the program.
#pragma once

#include <regex.h>

#include <optional>
#include <string>

namespace plumbline {

class TextPattern {
 public:
  // A pattern that cannot be read fits nothing: the linter tells of it.
  explicit TextPattern(const std::string& pattern);
  TextPattern(const TextPattern&) = delete;
  TextPattern& operator=(const TextPattern&) = delete;
  ~TextPattern();

  bool is_usable() const { return usable_; }
  // A search may take time with the square of the length: longer texts are errors of their own, and
  // are searched this far.
  static constexpr std::size_t longest_searched = 4000;
  // The first part of the text that fits.
  std::optional<std::string> found_in(const std::string& whole) const;

 private:
  regex_t compiled_{};
  bool usable_ = false;
};

}  // namespace plumbline
