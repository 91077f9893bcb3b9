#include "web/choose.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "comparison/nearest_name.h"
#include "reports/words.h"
#include "web/option_list.h"

namespace plumbline {
namespace {

struct Option {
  std::string value, words;
};

void open_select(std::string_view name, std::string_view label, Html& page) {
  page.add("<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\""_html, name,
           "\">"_html, label, "</label><select class=\"govuk-select\" id=\""_html, name,
           "\" name=\""_html, name, "\">"_html);
}

void close_select(Html& page) { page.add("</select></div>\n"_html); }

void add_select(std::string_view name, std::string_view label, const std::vector<Option>& options,
                std::string_view chosen, Html& page) {
  open_select(name, label, page);
  for (const Option& option : options) {
    add_option(option.value, option.words, option.value == chosen, page);
  }
  close_select(page);
}

// The longest list of a page, kept by each thread as long as the source is the same.
const OptionList& authority_options(const MeasureSource& source, std::int16_t year) {
  thread_local std::uint64_t kept_of = 0;
  thread_local std::map<std::int16_t, OptionList> kept;
  if (kept_of != source.number()) kept.clear();
  kept_of = source.number();
  const auto [place, is_new] = kept.try_emplace(year);
  if (is_new) {
    const Register& authorities = source.authorities();
    for (const AuthorityId id : source.by_name(year)) {
      place->second.add(authorities.at(id).dfe_number, name_of(authorities.at(id)));
    }
  }
  return place->second;
}

void add_authority_select(const Choosing& choosing, Html& page) {
  const bool of_measure = choosing.choice.measure != nullptr;
  const std::string_view chosen = choosing.view->words.authority;
  open_select("authority", of_measure ? "Point out" : "Authority", page);
  if (of_measure) add_option("", "No one", chosen.empty(), page);
  authority_options(*choosing.source, choosing.view->year.year).write(chosen, page);
  close_select(page);
}

std::string address_with_group(const Choosing& choosing, std::string group) {
  ViewWords words = choosing.view->words;
  words.group = std::move(group);
  if (choosing.of_group) return group_address(choosing.choice, words);
  return choosing.choice.measure == nullptr ? profile_address(words)
                                            : measure_address(choosing.choice, words);
}

bool is_named(const std::string& group, const MeasureSource& source) {
  return group == "all" || is_around_one(group, source.neighbours());
}

// Links side by side, the one shown marked.
template <typename Address>
void add_switch(std::string_view label, const std::vector<Option>& options, std::string_view chosen,
                Html& page, const Address& address_of) {
  page.add("<nav aria-label=\""_html, label, "\"><ul class=\"app-seg\">\n"_html);
  for (const Option& option : options) {
    page.add("<li><a href=\""_html, address_of(option.value), "\""_html,
             option.value == chosen ? " aria-current=\"page\""_html : ""_html, ">"_html,
             option.words, "</a></li>\n"_html);
  }
  page.add("</ul></nav>\n"_html);
}

std::vector<Option> base_options(const MeasureDefinition& measure) {
  std::vector<Option> options;
  for (const MeasureVariant& variant : measure.variants) {
    const bool gross = variant.name.find("gross") != std::string::npos;
    options.push_back({variant.name, variant.base + (gross ? " (gross)" : "")});
  }
  return options;
}

// The groups that are made around an authority.
std::vector<Option> groups_around(const Choosing& choosing) {
  std::vector<Option> groups;
  const View& view = *choosing.view;
  if (!view.own) return groups;
  const Authority& own = choosing.source->authorities().at(*view.own);
  for (const NeighbourSet& set : choosing.source->neighbours()) {
    if (set.of(*view.own, view.year, choosing.source->authorities()).empty()) continue;
    const auto dash = set.name().find('-');
    groups.push_back(
        {set.name(),
         "Its neighbours" +
             (dash == std::string::npos ? "" : " (" + set.name().substr(dash + 1) + ")")});
  }
  groups.push_back(
      {is_nearest(view.group.name) ? view.group.name : "nearest", "Nearest by context"});
  groups.push_back({"region", own.region});
  groups.push_back({"type", "Same type"});
  return groups;
}

}  // namespace

void add_choices(const Choosing& choosing, Html& page) {
  const View& view = *choosing.view;
  const bool of_measure = choosing.choice.measure != nullptr;
  const std::string action =
      of_measure ? measure_address(
                       {choosing.choice.measure, &choosing.choice.measure->variants.front()}, {})
                 : std::string("/profiles");
  page.add(
      "<section class=\"app-filter\" aria-label=\"Choose what to compare\"><form method=\"get\" action=\""_html,
      action, "\">\n"_html);
  add_authority_select(choosing, page);
  if (of_measure && choosing.choice.measure->variants.size() > 1) {
    add_select("per", "Divide by", base_options(*choosing.choice.measure),
               choosing.choice.variant->name, page);
  }
  std::vector<Option> years;
  for (const std::int16_t year : *choosing.years) {
    const std::string words = text(Period{PeriodKind::financial_year, year});
    years.push_back({words, words});
  }
  add_select("year", "Year", years, view.words.year, page);
  if (!view.words.spending.empty()) {
    page.add("<input type=\"hidden\" name=\"spending\" value=\""_html, view.words.spending,
             "\">"_html);
  }
  const bool named = is_named(view.group.name, *choosing.source);
  if (named && view.group.name != "all") {
    page.add("<input type=\"hidden\" name=\"group\" value=\""_html, view.group.name, "\">"_html);
  }
  page.add(
      "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"codes\">Compare with "
      "these (codes or names)</label>"
      "<input class=\"govuk-input\" id=\"codes\" name=\"codes\" autocomplete=\"off\" spellcheck=\"false\" value=\""_html,
      named ? std::string_view() : std::string_view(view.group.name),
      "\"></div>\n<button type=\"submit\" class=\"govuk-button govuk-button--secondary\">Show</button></form></section>\n"_html);
}

void add_group_links(const Choosing& choosing, Html& page) {
  const View& view = *choosing.view;
  const MeasureSource& source = *choosing.source;
  std::vector<Option> groups = {{"all", with_capital(std::string(source.everybody()))}};
  for (Option& option : groups_around(choosing)) {
    const bool is_shown = option.value == view.group.name;
    if (is_shown || answered_group(source, option.value, view.own, view.year)) {
      groups.push_back(std::move(option));
    }
  }
  if (!is_named(view.group.name, source)) groups.push_back({view.group.name, "Those you chose"});
  add_switch("Compare with", groups, view.group.name, page, [&](const std::string& group) {
    return address_with_group(choosing, group == "all" ? "" : group);
  });
  if (choosing.choice.measure == nullptr || choosing.of_group) return;
  page.add("<p class=\"govuk-body app-alone\"><a class=\"govuk-link\" href=\""_html,
           group_address(choosing.choice, view.words), "\">Why these authorities?</a></p>\n"_html);
}

void add_spending_links(const Choosing& choosing, Html& page) {
  const std::vector<Option> ways = {{"", "Net current expenditure"},
                                    {"gross", "Gross expenditure"}};
  add_switch("Spending", ways, choosing.view->words.spending, page, [&](const std::string& way) {
    ViewWords words = choosing.view->words;
    words.spending = way;
    return profile_address(words);
  });
}

void add_downloads(const std::vector<Download>& downloads, Html& page) {
  page.add("<p class=\"app-actions\"><span>Download:</span>"_html);
  for (const Download& one : downloads) {
    page.add(" <a class=\"govuk-link\" href=\""_html, one.address, "\">"_html, one.words,
             "</a>"_html);
  }
  page.add("</p>\n"_html);
}

}  // namespace plumbline
