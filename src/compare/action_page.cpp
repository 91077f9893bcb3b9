// An action modelled on a measure's kinds: every assumption stands in the address.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "compare/action.h"
#include "compare/compare_frame.h"
#include "compare/compare_routes.h"
#include "documents/html.h"
#include "reports/finding.h"
#include "reports/words.h"
#include "views/measure_view.h"
#include "web/complaints.h"

namespace plumbline {
namespace {

struct Typed {
  std::string from, to, placements, price, fixed, share;
};

Typed typed_in(const Request& request) {
  const auto word = [&](std::string_view name, std::string_view otherwise = {}) {
    constexpr std::size_t longest = 60;
    const auto found = find(request.query, name);
    return std::string(trim(found ? *found : otherwise).substr(0, longest));
  };
  return {.from = word("from", "1"),
          .to = word("to", "0"),
          .placements = word("placements", "10"),
          .price = word("price"),
          .fixed = word("fixed", "0"),
          .share = word("share", "100")};
}

std::optional<std::vector<CareKind>> own_kinds(const MeasureSource& source,
                                               const MadeMeasure& made) {
  const NationalMeasure& measure = *made.view.measure;
  const auto place =
      std::ranges::find(*measure.axis, made.asked.own.value_or(0), &Place::authority);
  if (!made.asked.own || place == measure.axis->end()) return std::nullopt;
  const auto at = static_cast<std::size_t>(place - measure.axis->begin());
  std::vector<CareKind> all;
  for (const MeasureKind& kind : measure.figures.used.measure->kinds) {
    const auto cost = source.figures(kind.cost, made.asked.year.year);
    const auto weeks = source.figures(kind.activity, made.asked.year.year);
    if (!cost || !weeks) return std::nullopt;
    if (!cost->at(at).cell.is_number() || !weeks->at(at).cell.is_number()) return std::nullopt;
    all.push_back({kind.label, cost->at(at).number, weeks->at(at).number});
  }
  return all;
}

ActionWish wish_of(const Typed& typed, std::vector<Complaint>& complaints) {
  ActionWish wish;
  const auto read = [&](const std::string& field, const std::string& words, Bounds& to) {
    if (const auto bounds = parse_bounds(words)) {
      to = *bounds;
    } else {
      complaints.push_back({field, fmt::format("{} must be a number, like 20, or two, like 18 to "
                                               "22",
                                               in_quotes(words))});
    }
  };
  Bounds from, to, price, share;
  read("from", typed.from, from);
  read("to", typed.to, to);
  read("placements", typed.placements, wish.placements);
  read("fixed", typed.fixed, wish.fixed_cost);
  read("share", typed.share, share);
  if (!typed.price.empty()) {
    read("price", typed.price, price);
    wish.price = price;
  }
  constexpr double most_kinds = 100;
  wish.from = static_cast<std::size_t>(std::min(from.low, most_kinds));
  wish.to = static_cast<std::size_t>(std::min(to.low, most_kinds));
  wish.share = {share.low / 100, share.high / 100};
  if (share.high > 100) complaints.push_back({"share", "The share is 100% at most"});
  return wish;
}

void add_kind_select(std::string_view name, std::string_view label, const std::string& chosen,
                     const std::vector<CareKind>& kinds, Html& page) {
  page.add("<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\""_html, name,
           "\">"_html, label, "</label><select class=\"govuk-select\" id=\""_html, name,
           "\" name=\""_html, name, "\">"_html);
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    page.add("<option value=\""_html, i,
             std::to_string(i) == chosen ? "\" selected>"_html : "\">"_html, kinds[i].label,
             "</option>"_html);
  }
  page.add("</select></div>\n"_html);
}

void add_input(std::string_view name, std::string_view label, const std::string& value,
               const std::vector<Complaint>& complaints, Html& page) {
  const bool is_wrong = !said_of(name, complaints).empty();
  page.add("<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\""_html, name,
           "\">"_html, label, "</label><input class=\"govuk-input"_html,
           is_wrong ? " govuk-input--error\" aria-invalid=\"true"_html : ""_html, "\" id=\""_html,
           name, "\" name=\""_html, name, "\" value=\""_html, value, "\"></div>\n"_html);
}

void add_form(const ViewWords& words, const std::string& path, const Typed& typed,
              const std::vector<CareKind>& kinds, const std::vector<Complaint>& complaints,
              Html& page) {
  page.add(
      "<section class=\"app-filter\" aria-label=\"The action\"><form method=\"get\" action=\""_html,
      path, "\">\n"_html);
  for (const auto& [name, value] : {std::pair{"authority", words.authority},
                                    {"year", words.year},
                                    {"group", words.group},
                                    {"edition", words.edition}}) {
    if (value.empty()) continue;
    page.add("<input type=\"hidden\" name=\""_html, name, "\" value=\""_html, value, "\">"_html);
  }
  add_input("placements", "Placements to move", typed.placements, complaints, page);
  add_kind_select("from", "From", typed.from, kinds, page);
  add_kind_select("to", "To", typed.to, kinds, page);
  add_input("price", "£ a week there, if not as now", typed.price, complaints, page);
  add_input("fixed", "£ spent once", typed.fixed, complaints, page);
  add_input("share", "% of that price that one more adds", typed.share, complaints, page);
  page.add(
      "<button type=\"submit\" class=\"govuk-button govuk-button--secondary\">Show</button></form></section>\n"_html);
}

std::string pounds(const Bounds& bounds) {
  const auto one = [](double value) {
    return (value < 0 ? "-" : "") + money_in_prose(std::abs(value));
  };
  return bounds.low == bounds.high ? one(bounds.low) : one(bounds.low) + " to " + one(bounds.high);
}

Table before_and_after(const ActionOutcome& made) {
  Table table{.caption = "Before and after",
              .columns = {{"Kind"},
                          {"Weeks of care now", true},
                          {"£ a week now", true},
                          {"Weeks after", true},
                          {"£ a week after", true}},
              .rows = {}};
  const auto price = [](const CareKind& kind) {
    return kind.price() ? shown(*kind.price(), "GBP", 2) : std::string("–");
  };
  for (std::size_t i = 0; i < made.before.size(); ++i) {
    table.rows.push_back({.cells = {{.text = made.before[i].label},
                                    {.text = shown(made.before[i].weeks, "", 0)},
                                    {.text = price(made.before[i])},
                                    {.text = shown(made.after[i].weeks, "", 0)},
                                    {.text = price(made.after[i])}}});
  }
  return table;
}

std::vector<double> others_of(const MadeMeasure& made) {
  std::vector<double> all;
  for (const MeasureRow& row : made.table->rows) {
    if (row.excluded == Excluded::no && row.authority != made.asked.own) {
      all.push_back(row.figure.number);
    }
  }
  return all;
}

KeyFact paid_back(const MoveSaving& saving) {
  return {.label = "What is spent once is paid back",
          .value = saving.payback_weeks
                       ? fmt::format("after {:.0f} weeks", saving.payback_weeks->high)
                       : "not for certain",
          .detail = saving.break_even_placements
                        ? fmt::format("{:.0f} placements pay for it within the year",
                                      saving.break_even_placements->high)
                        : "the move may save nothing"};
}

KeyFacts facts_of(const ActionOutcome& made, const ActionWish& wish, const MadeMeasure& view) {
  const MeasureChoice& used = view.table->measure.used;
  const auto in_full = [&](double value) {
    return shown(value, used.variant->unit_text, used.measure->decimals);
  };
  const std::vector<double> others = others_of(view);
  const PlaceAmong now = place_among(others, made.unit_cost_before);
  const PlaceAmong then = place_among(others, made.unit_cost_after);
  KeyFacts facts;
  facts.facts.push_back(
      {.label =
           made.saving.net.high < 0 ? "It would cost more, in a year" : "It would save in a year",
       .value = pounds(made.saving.net),
       .detail = "after what is spent once; before it " + pounds(made.saving.gross),
       .own = true});
  facts.facts.push_back(
      {.label = "Unit cost",
       .value = in_full(made.unit_cost_after),
       .detail = "now " + in_full(made.unit_cost_before) +
                 (made.unit_cost_range
                      ? fmt::format("; between {} and {}", in_full(made.unit_cost_range->low),
                                    in_full(made.unit_cost_range->high))
                      : "")});
  facts.facts.push_back(
      {.label = "Place from the highest",
       .value = fmt::format("{} of {}", then.from_top, then.of),
       .detail = fmt::format("now {} of {}, the others as they are", now.from_top, now.of)});
  if (wish.fixed_cost.high > 0) facts.facts.push_back(paid_back(made.saving));
  return facts;
}

void add_outcome(const ActionOutcome& made, const ActionWish& wish, const MadeMeasure& view,
                 Html& page) {
  std::vector<Block> blocks;
  blocks.emplace_back(facts_of(made, wish, view));
  blocks.emplace_back(before_and_after(made));
  blocks.emplace_back(Heading{.level = 2, .text = "Before you use this", .id = "use"});
  BulletList list;
  list.items.push_back({{.text = "The children who move may not cost the average: those who stay "
                                 "may need more."}});
  list.items.push_back({{.text = "Weeks are those of a whole year for each placement. The others "
                                 "of the group stay as they are."}});
  list.items.push_back({{.text = "Every assumption stands in the address of this page: keep the "
                                 "link to hold next year's figures against it."}});
  blocks.emplace_back(std::move(list));
  add_blocks(blocks, "a", page);
}

std::string why_not(const ActionWish& wish, const std::vector<CareKind>& kinds) {
  if (wish.from >= kinds.size() || wish.to >= kinds.size() || wish.from == wish.to) {
    return "Choose two different kinds of care.";
  }
  const double most = kinds[wish.from].weeks / 52;
  if (wish.placements.high > most) {
    return fmt::format("{} has care for {:.1f} placements of a whole year. Choose fewer.",
                       kinds[wish.from].label, most);
  }
  return fmt::format("Nothing is spent on {} now: say what a week of it would cost.",
                     kinds[wish.to].label);
}

}  // namespace

Response action_page(const Member& member, const ComparedMeasure& compared, const Request& request,
                     const PathParts&) {
  const auto view = make_measure_view(*compared.source, compared.choice, compared.asked);
  if (!view) return member_problem(member, view.error(), 400);
  const auto kinds = own_kinds(*compared.source, *view);
  if (!kinds || !may_be_acted_on(compared.choice)) {
    return member_problem(member,
                          {.what = "No action can be modelled on this measure.",
                           .where = {},
                           .hint = "It needs a weekly cost of several kinds of care, without "
                                   "overheads, and figures of your own for each."},
                          404);
  }
  const Typed typed = typed_in(request);
  std::vector<Complaint> complaints;
  const ActionWish wish = wish_of(typed, complaints);
  const auto made = complaints.empty() ? model_action(*kinds, wish) : std::nullopt;
  if (!made && complaints.empty()) complaints.push_back({"placements", why_not(wish, *kinds)});
  Page page = compare_frame(member, "Model an action");
  page.main.add("<p class=\"app-cap\"><a class=\"govuk-link\" href=\""_html,
                measure_address(compared.choice, view->asked.words), "\">"_html,
                compared.choice.variant->label, "</a></p>\n<h1 class=\"govuk-heading-l\">"_html,
                "What if placements moved?</h1>\n"_html);
  add_complaints(complaints, page.main);
  add_form(view->asked.words, action_address(compared.choice), typed, *kinds, complaints,
           page.main);
  if (made) add_outcome(*made, wish, *view, page.main);
  return page_response(std::move(page), complaints.empty() ? 200 : 400);
}

}  // namespace plumbline
