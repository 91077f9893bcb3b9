// The options of a list that stands on many pages and differs in the one chosen alone: written
// once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markup/html.h"

namespace plumbline {

void add_option(std::string_view value, std::string_view words, bool chosen, Html& page);

class OptionList {
 public:
  void add(std::string_view value, std::string_view words);
  // The options in the order they were added; none is chosen where no value is the same.
  void write(std::string_view chosen, Html& page) const;

 private:
  struct Written {
    std::string value, words;
    std::size_t from = 0, to = 0;  // in the text
  };
  Html text_;
  std::vector<Written> options_;
};

}  // namespace plumbline
