// The distinct lines of a file: each combination of key words gets a number, in order of
// appearance.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

class LineTable {
 public:
  explicit LineTable(std::size_t keys) : keys_(keys) {}

  // The number of the line with these words, given as they stand in the file. Files repeat their
  // lines in order, so the line that came after the last one before is tried first.
  std::uint32_t find_or_add(const std::string_view* words);

  std::size_t size() const { return first_.size() / std::max<std::size_t>(keys_, 1); }
  std::string_view word(std::uint32_t line, std::size_t key) const {
    const Word& word = first_[line * keys_ + key];
    return {text_.data() + word.begin, word.size};
  }

 private:
  struct Word {
    std::size_t begin = 0;
    std::size_t size = 0;
  };

  bool is(std::uint32_t line, const std::string_view* words) const;
  std::uint32_t add(const std::string_view* words, std::uint64_t hash);
  void grow();

  std::size_t keys_;
  std::string text_;
  std::vector<Word> first_;            // keys_ words for each line
  std::vector<std::uint64_t> hashes_;  // of each line
  std::vector<std::uint32_t> slots_;   // open addressing: a line's number + 1
  std::vector<std::uint32_t> after_;   // for each line, the one that followed it last
  std::uint32_t last_ = 0;
};

}  // namespace plumbline
