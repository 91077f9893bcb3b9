#include "web/why_body.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "documents/html.h"
#include "web/asked.h"
#include "web/choose.h"

namespace plumbline {
namespace {

void add_hidden(std::string_view name, std::string_view value, Html& page) {
  if (value.empty()) return;
  page.add("<input type=\"hidden\" name=\""_html, name, "\" value=\""_html, value, "\">\n"_html);
}

void add_number(std::string_view name, std::string_view label, std::string_view value, Html& page) {
  page.add("<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\""_html, name,
           "\">"_html, label, "</label><input class=\"govuk-input\" id=\""_html, name,
           "\" name=\""_html, name, "\" inputmode=\"decimal\" autocomplete=\"off\" value=\""_html,
           value, "\"></div>\n"_html);
}

// What the page shows of a variable now; none: not used.
std::string weight_of(const NearestWords& words, const NearVariable* variable) {
  const auto found = std::ranges::find(words.weighed, variable, &Weighed::variable);
  return found == words.weighed.end() ? std::string() : shortest(found->weight);
}

void add_nearest_form(const MeasureSource& source, const MeasureChoice& choice, const View& view,
                      Html& page) {
  const std::vector<NearnessVariable> known = variables_known(source, view.year);
  if (known.size() < fewest_variables) return;
  const auto shown =
      read_nearest(is_nearest(view.group.name) ? view.group.name : std::string("nearest"));
  if (!shown) return;
  page.add(
      "<h2 class=\"govuk-heading-m\" id=\"nearest-by\">Choose who is nearest</h2>\n<p class=\"govuk-body\">Those nearest are worked out from the context of authorities. Give each variable that is to count a weight: 1 counts once, 2 twice as much, 0 or nothing not at all.</p>\n<section class=\"app-filter\" aria-labelledby=\"nearest-by\"><form method=\"get\" action=\""_html,
      group_address({choice.measure, &choice.measure->variants.front()},
                    {.authority = {}, .year = {}, .group = {}, .room = view.words.room}),
      "\">\n"_html);
  add_hidden("per", choice.variant->name, page);
  add_hidden("authority", view.words.authority, page);
  add_hidden("year", view.words.year, page);
  add_hidden("edition", view.words.edition, page);
  add_number(nearest_number,
             fmt::format("How many authorities ({} to {})", fewest_nearest, most_nearest),
             std::to_string(shown->number), page);
  for (const NearnessVariable& one : known) {
    add_number(std::string(weight_prefix) + std::string(one.variable->measure),
               one.choice.variant->label, weight_of(*shown, one.variable), page);
  }
  page.add(
      "<button type=\"submit\" class=\"govuk-button govuk-button--secondary\">Show the nearest</button></form></section>\n"_html);
}

}  // namespace

void add_why_body(const MeasureSource& source, const MeasureChoice& choice, const MadeWhy& made,
                  Html& page) {
  const View& view = made.measure.asked;
  const Report report = why_report(made.view);
  add_title(report, page);
  add_group_links({.source = &source,
                   .choice = choice,
                   .view = &view,
                   .years = &made.measure.years,
                   .of_group = true},
                  page);
  page.add("<p class=\"govuk-body app-alone\"><a class=\"govuk-link\" href=\""_html,
           measure_address(choice, view.words), "\">See their figures</a></p>\n"_html);
  add_blocks(report.blocks, "w", page);
  if (view.own) {
    add_nearest_form(source, choice, view, page);
  } else {
    page.add(
        "<p class=\"govuk-body\">Point out an authority on the page of the figures to see whom it could be compared with.</p>\n"_html);
  }
}

}  // namespace plumbline
