#include "entry/section_html.h"

#include <fmt/format.h>

#include "entry/cell_name.h"
#include "entry/strip_html.h"
#include "http/target.h"
#include "returns/answer_words.h"

namespace plumbline {
namespace {

std::string year_before(Period year) {
  --year.year;
  return text(year);
}

const RemarksView* remarks_at(const SectionView& view, const std::string& code) {
  const auto found = view.remarks.find(code);
  return found == view.remarks.end() ? nullptr : &found->second;
}

const TypedCell* typed_at(const SectionPlace& place, const AnswerKey& key) {
  const auto found = place.typed.find(key);
  return found == place.typed.end() ? nullptr : &found->second;
}

// Where what is found at an item is told, in place of what was told before.
void add_remarks_at(const SectionView& view, const SectionPlace& place, const AnswerKey& key,
                    Html& html) {
  html.add("<div id=\"remarks-"_html, cell_id(key), "\" class=\"app-remarks\">"_html);
  if (const TypedCell* typed = typed_at(place, key); typed && !typed->problem.empty()) {
    html.add(
        "<p class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">Error:</span> "_html,
        typed->problem, "</p>"_html);
  }
  if (const RemarksView* remarks = remarks_at(view, key.series)) {
    add_remarks(place.remarks, key.series, key.row, *remarks, html);
  }
  html.add("</div>"_html);
}

bool has_findings(const SectionView& view, const std::string& code) {
  const RemarksView* remarks = remarks_at(view, code);
  return remarks != nullptr && !remarks->findings.empty() && !remarks->stands;
}

void add_code(const SectionPlace& place, const AnswerKey& key, Html& html) {
  html.add("<a class=\"app-code\" href=\""_html,
           written({.path = place.remarks.address->path("/lines/" + cell_name(key)), .query = {}}),
           "\"><span class=\"govuk-visually-hidden\">Definition, history and comments of "
           "</span>"_html,
           key.series, "</a>"_html);
}

void add_field(const SectionView& view, const SectionPlace& place, const CellView& cell,
               const std::string& label, Html& html) {
  add_cell(cell,
           {.label = label,
            .may_fill_in = place.remarks.may_fill_in,
            .typed = typed_at(place, cell.key),
            .has_remarks = has_findings(view, cell.key.series)},
           html);
}

void add_last(const std::string& last, std::string_view label, Html& html) {
  html.add("<td role=\"cell\" class=\"calc\" data-l=\""_html, label, "\">"_html,
           last.empty() ? "–" : std::string_view(last), "</td>"_html);
}

// One of the two columns of a cost: last year, this year.
void add_pair(const SectionView& view, const SectionPlace& place, const CostView& cost,
              const std::optional<CellView>& cell, std::string_view what, bool change, Html& html) {
  if (!cell) {
    html.add("<td role=\"cell\" class=\"calc\"></td><td role=\"cell\"></td>"_html,
             change ? "<td role=\"cell\" class=\"calc\"></td>"_html : ""_html);
    return;
  }
  const std::string unit = unit_shown(*cell->item);
  const std::string year = text(place.year);
  add_last(cell->last, fmt::format("{} {}, {}", what, year_before(place.year), unit), html);
  html.add("<td role=\"cell\" data-l=\""_html, what, " "_html, year, ", "_html, unit, "\">"_html);
  add_field(view, place, *cell,
            fmt::format("{}: {} {}{}{}", cost.label, cell->item->label, year,
                        unit.empty() ? "" : ", ", unit),
            html);
  html.add("</td>"_html);
  if (!change) return;
  html.add("<td role=\"cell\" class=\"calc\" data-l=\"Change in "_html, what,
           "\" id=\"change-"_html, cell_id(cell->key), "\">"_html, cell->change, "</td>"_html);
}

std::string measure_words(const Figure& figure, const MeasureChoice& measure) {
  if (measure.variant == nullptr) return {};
  return figure.cell.is_number() ? in_unit(figure.number, *measure.variant) : "No figure yet";
}

void add_cost_row(const SectionView& view, const SectionPlace& place, const CostView& cost,
                  Html& html) {
  html.add("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">"_html, cost.label,
           "<span class=\"app-codes\">"_html);
  if (cost.spend) add_code(place, cost.spend->key, html);
  if (cost.activity) add_code(place, cost.activity->key, html);
  html.add("</span></th>"_html);
  add_pair(view, place, cost, cost.spend, "Spend", true, html);
  add_pair(view, place, cost, cost.activity, "Activity", false, html);
  const std::string id = cost.measure.measure == nullptr ? std::string() : id_of(cost.measure);
  html.add("<td role=\"cell\" class=\"uc\" data-l=\"Unit cost\"><span class=\"v\">"_html);
  if (!id.empty()) {
    html.add("<output id=\"cost-"_html, id, "\">"_html, measure_words(cost.now, cost.measure),
             "</output><small>"_html, cost.measure.variant->base.empty() ? "" : "divided by ",
             cost.measure.variant->base, "</small>"_html);
    if (cost.last.cell.is_number()) {
      html.add("<small>"_html, measure_words(cost.last, cost.measure), " last year</small>"_html);
    }
    if (cost.otherwise.variant != nullptr) {
      html.add("<small><output id=\"cost-"_html, id_of(cost.otherwise), "\">"_html,
               measure_words(cost.now_otherwise, cost.otherwise), "</output> "_html,
               overheads_words(*cost.otherwise.variant), "</small>"_html);
    }
  }
  html.add("</span></td><td role=\"cell\" class=\"l st\">"_html);
  if (!id.empty()) add_strip(cost.strip, cost.measure, cost.now, cost.last, html);
  html.add("</td></tr>\n<tr role=\"row\" class=\"chk\"><td role=\"cell\" colspan=\"8\">"_html);
  if (cost.spend) add_remarks_at(view, place, cost.spend->key, html);
  if (cost.activity) add_remarks_at(view, place, cost.activity->key, html);
  if (!id.empty()) add_remarks_at(view, place, {id}, html);
  html.add("</td></tr>\n"_html);
}

void add_source(const CellView& cell, Html& html) {
  if (cell.source.empty()) return;
  html.add("<small class=\"app-source\">Filled in from "_html, cell.source, "</small>"_html);
}

}  // namespace

void add_costs(const SectionView& view, const SectionPlace& place, Html& html) {
  if (view.costs.empty()) return;
  const std::string year = text(place.year), before = year_before(place.year);
  html.add(
      "<table class=\"app-grid\" role=\"table\"><caption class=\"govuk-visually-hidden\">Spending, activity and unit costs, "_html,
      before, " and "_html, year,
      "</caption>\n<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\" class=\"l\">Service</th><th role=\"columnheader\" scope=\"col\">Spend <span class=\"nb\">"_html,
      before,
      "</span><small>£</small></th><th role=\"columnheader\" scope=\"col\">Spend <span class=\"nb\">"_html,
      year,
      "</span><small>£</small></th><th role=\"columnheader\" scope=\"col\">Change</th><th role=\"columnheader\" scope=\"col\">Activity <span class=\"nb\">"_html,
      before,
      "</span></th><th role=\"columnheader\" scope=\"col\">Activity <span class=\"nb\">"_html, year,
      "</span></th><th role=\"columnheader\" scope=\"col\">Unit cost</th><th role=\"columnheader\" scope=\"col\" class=\"l\">Where you sit<small>"_html,
      view.members,
      " other returns so far</small></th></tr></thead>\n<tbody role=\"rowgroup\">"_html);
  for (const CostView& one : view.costs) add_cost_row(view, place, one, html);
  html.add("</tbody></table>\n"_html);
  add_strip_key(year, before, html);
}

void add_figures(const SectionView& view, const SectionPlace& place, Html& html) {
  if (view.figures.empty()) return;
  const std::string year = text(place.year), before = year_before(place.year);
  html.add(
      "<table class=\"app-grid app-grid--figures\" role=\"table\"><caption>Figures</caption>\n<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\" class=\"l\">What is asked</th><th role=\"columnheader\" scope=\"col\">"_html,
      before, "</th><th role=\"columnheader\" scope=\"col\">"_html, year,
      "</th><th role=\"columnheader\" scope=\"col\">Change</th></tr></thead>\n<tbody role=\"rowgroup\">"_html);
  for (const CellView& cell : view.figures) {
    const std::string unit = unit_shown(*cell.item);
    html.add("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">"_html, cell.item->label,
             unit.empty() ? "" : ", ", unit, "<span class=\"app-codes\">"_html);
    add_code(place, cell.key, html);
    html.add("</span>"_html);
    add_source(cell, html);
    html.add("</th>"_html);
    add_last(cell.last, before, html);
    html.add("<td role=\"cell\" data-l=\""_html, year, "\">"_html);
    add_field(view, place, cell,
              fmt::format("{} {}{}{}", cell.item->label, year, unit.empty() ? "" : ", ", unit),
              html);
    html.add("</td><td role=\"cell\" class=\"calc\" data-l=\"Change\" id=\"change-"_html,
             cell_id(cell.key), "\">"_html, cell.change,
             "</td></tr>\n<tr role=\"row\" class=\"chk\"><td role=\"cell\" colspan=\"4\">"_html);
    add_remarks_at(view, place, cell.key, html);
    html.add("</td></tr>\n"_html);
  }
  html.add("</tbody></table>\n"_html);
}

void add_tables(const SectionView& view, const SectionPlace& place, Html& html) {
  for (const TableView& one : view.tables) {
    if (!one.parts.empty()) {
      html.add("<nav aria-label=\"Parts of "_html, one.label, "\"><ul class=\"app-seg\">"_html);
      for (const auto& [member, words] : one.parts) {
        html.add("<li><a href=\""_html,
                 written({.path = place.remarks.address->path("/sections/" + view.section->id),
                          .query = {{"part", member}}}),
                 "\""_html, member == one.part ? " aria-current=\"true\""_html : ""_html, ">"_html,
                 words, "</a></li>"_html);
      }
      html.add("</ul></nav>\n"_html);
    }
    html.add("<table class=\"app-grid app-grid--figures\" role=\"table\"><caption>"_html, one.label,
             "<span class=\"app-codes\">"_html);
    add_code(place, {one.item->code}, html);
    html.add(
        "</span></caption>\n<thead role=\"rowgroup\"><tr role=\"row\"><th role=\"columnheader\" scope=\"col\" class=\"l\">Cells</th>"_html);
    for (const std::string& head : one.heads) {
      html.add("<th role=\"columnheader\" scope=\"col\">"_html, head, "</th>"_html);
    }
    if (one.heads.empty()) {
      html.add("<th role=\"columnheader\" scope=\"col\">"_html, text(place.year), "</th>"_html);
    }
    html.add("</tr></thead>\n<tbody role=\"rowgroup\">"_html);
    for (const TableRowView& row : one.rows) {
      html.add("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">"_html, row.label,
               "</th>"_html);
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string head = one.heads.empty() ? text(place.year) : one.heads[i];
        html.add("<td role=\"cell\" data-l=\""_html, head, "\">"_html);
        add_field(view, place, row.cells[i], fmt::format("{}: {}, {}", one.label, row.label, head),
                  html);
        add_remarks_at(view, place, row.cells[i].key, html);
        html.add("</td>"_html);
      }
      html.add("</tr>\n"_html);
    }
    html.add("</tbody></table>\n"_html);
    add_remarks_at(view, place, {one.item->code}, html);
  }
}

void add_other_costs(const SectionView& view, const SectionPlace& place, Html& html) {
  for (const MeasureChoice& one : view.other_costs) {
    add_remarks_at(view, place, {one.measure->id}, html);
  }
}

void add_questions(const SectionView& view, const SectionPlace& place, Html& html) {
  if (view.questions.empty()) return;
  html.add(
      "<h2 class=\"govuk-heading-m\">Questions</h2>\n<dl class=\"govuk-summary-list\">\n"_html);
  for (const QuestionView& one : view.questions) {
    const std::string address = written(
        {.path = place.remarks.address->path("/questions/" + cell_name(one.key)), .query = {}});
    html.add("<div class=\"govuk-summary-list__row\"><dt class=\"govuk-summary-list__key\">"_html,
             one.item->label, "</dt><dd class=\"govuk-summary-list__value\" id=\""_html,
             cell_id(one.key), "\">"_html, one.shown.empty() ? "Not answered" : one.shown);
    add_remarks_at(view, place, one.key, html);
    html.add("</dd><dd class=\"govuk-summary-list__actions\"><a class=\"govuk-link\" href=\""_html,
             address, "\">"_html, place.remarks.may_fill_in ? "Answer" : "Look",
             "<span class=\"govuk-visually-hidden\"> "_html, one.item->label,
             "</span></a></dd></div>\n"_html);
  }
  html.add("</dl>\n"_html);
}

}  // namespace plumbline
