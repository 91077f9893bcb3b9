#include "returns/text_pattern.h"

namespace plumbline {

TextPattern::TextPattern(const std::string& pattern)
    : usable_(regcomp(&compiled_, pattern.c_str(), REG_EXTENDED) == 0) {}

TextPattern::~TextPattern() {
  if (usable_) regfree(&compiled_);
}

std::optional<std::string> TextPattern::found_in(const std::string& whole) const {
  const std::string text = whole.substr(0, longest_searched);
  regmatch_t match{};
  if (!usable_ || regexec(&compiled_, text.c_str(), 1, &match, 0) != 0) return std::nullopt;
  return text.substr(static_cast<std::size_t>(match.rm_so),
                     static_cast<std::size_t>(match.rm_eo - match.rm_so));
}

}  // namespace plumbline
