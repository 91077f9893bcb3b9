#include "web/frame.h"
#include "web/pages.h"

namespace plumbline {

Response problem_page(const Snapshot& snapshot, const Error& error, int status) {
  Page page({.title = status == 404 ? "Not found" : "Error: " + error.what,
             .room = Room::none,
             .fictional = snapshot.session().is_fictional()});
  page.main.add(
      "<h1 class=\"govuk-heading-l\">"_html,
      status == 404 ? "This page is not here" : "There is a problem",
      "</h1>\n<p class=\"govuk-body\">"_html, error.what, " "_html, error.hint,
      "</p>\n<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/\">Start from the home "
      "page</a>, <a class=\"govuk-link\" href=\"/authorities\">find an authority</a> or <a "
      "class=\"govuk-link\" href=\"/measures\">find a measure</a>.</p>\n"_html);
  return page_response(std::move(page), status);
}

}  // namespace plumbline
