#include "web/option_list.h"

#include <algorithm>

namespace plumbline {

void add_option(std::string_view value, std::string_view words, bool chosen, Html& page) {
  page.add("<option value=\""_html, value, chosen ? "\" selected>"_html : "\">"_html, words,
           "</option>"_html);
}

void OptionList::add(std::string_view value, std::string_view words) {
  const std::size_t from = text_.length();
  add_option(value, words, false, text_);
  options_.push_back({std::string(value), std::string(words), from, text_.length()});
}

void OptionList::write(std::string_view chosen, Html& page) const {
  const auto option = std::ranges::find(options_, chosen, &Written::value);
  if (option == options_.end()) {
    page.add(text_);
    return;
  }
  page.add_part(text_, 0, option->from);
  add_option(option->value, option->words, true, page);
  page.add_part(text_, option->to, text_.length());
}

}  // namespace plumbline
