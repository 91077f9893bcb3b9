#include "web/complaints.h"

#include <algorithm>

namespace plumbline {

std::string_view said_of(std::string_view field, const std::vector<Complaint>& complaints) {
  const auto found = std::ranges::find(complaints, field, &Complaint::field);
  return found == complaints.end() ? std::string_view() : std::string_view(found->words);
}

void add_complaints(const std::vector<Complaint>& complaints, Html& html) {
  if (complaints.empty()) return;
  html.add(
      "<div class=\"govuk-error-summary\" role=\"alert\" tabindex=\"-1\"><h2 "
      "class=\"govuk-error-summary__title\">There is a problem</h2><div "
      "class=\"govuk-error-summary__body\"><ul class=\"govuk-list "
      "govuk-error-summary__list\">\n"_html);
  for (const Complaint& one : complaints) {
    html.add("<li><a href=\"#"_html, one.field, "\">"_html, one.words, "</a></li>\n"_html);
  }
  html.add("</ul></div></div>\n"_html);
}

}  // namespace plumbline
