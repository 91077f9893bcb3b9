#include "workbook/workbook_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "workbook/plan_cells.h"
#include "workbook/plan_checks.h"

namespace plumbline {
namespace {

// Last year's answers that mean the same this year stand on a sheet of their own.
std::optional<std::string> last_year_cell(const WorkbookPlan& plan, const std::string& code) {
  const auto& all = plan.layouts.last_year;
  const auto found = std::ranges::find(all, code, &ItemDefinition::code);
  if (found == all.end() || !plan.last_number(**found)) return std::nullopt;
  const auto line = first_heading + 1 + static_cast<std::uint32_t>(found - all.begin());
  return before_address(last_year_sheet) + fixed_address({line, 3});
}

}  // namespace

WorkbookPlan::WorkbookPlan(const WorkbookContents& made_of, ReturnFigures& known)
    : contents(made_of),
      figures(known),
      club(*made_of.sources.club->club),
      layouts(layout_of(club, made_of.sources.now->year.year,
                        line_counts(club, *made_of.sources.now, made_of.sources.last))) {
  place.layouts = &layouts;
  place.definitions = contents.sources.club->definitions;
  place.club = &club;
  place.year = year();
  place.last_year = [this](const std::string& code) { return last_year_cell(*this, code); };
  place.known = [this](const Expression& one) { return figure_of(one, *this); };
  checks = planned_checks(*this);
}

std::string WorkbookPlan::row_key(const std::string& part, std::size_t number) const {
  const auto rows = now().rows.find(part);
  const bool filled = rows != now().rows.end() && number <= rows->second.size();
  return filled ? rows->second[number - 1] : std::string();
}

const Answer* WorkbookPlan::answer(const AskedCell& cell) const {
  if (cell.row_number == 0) return now().find(cell.series);
  const std::string key = row_key(cell.item->asked->rows, cell.row_number);
  return key.empty() ? nullptr : now().find(cell.series, key);
}

std::optional<double> WorkbookPlan::last_number(const ItemDefinition& item) const {
  if (last() == nullptr || !item.asked->rows.empty()) return std::nullopt;
  Expression name, before;
  name.kind = Expression::Kind::name;
  name.word = item.code;
  before.kind = Expression::Kind::call;
  before.word = "prev";
  before.parts = {name};
  return item.unit.kind == UnitKind::text ? std::nullopt : figure_of(before, *this);
}

PlannedWorkbook plan_workbook(const WorkbookContents& contents) {
  ReturnFigures figures(contents.sources);
  const WorkbookPlan plan(contents, figures);
  const WorkbookIdentity& identity = contents.identity;
  PlannedWorkbook made{.title = fmt::format("{}: {}", round_title(identity), whose(identity)),
                       .subject = "A return to be filled in",
                       .properties = {{"plumbline round", round_id(identity)},
                                      {"plumbline authority", identity.authority},
                                      {"plumbline version", identity.version}},
                       .sheets = {},
                       .ranges = {}};
  std::vector<PlannedSheet> sheets;
  for (const SectionSheet& one : plan.layouts.sheets) sheets.push_back(section_sheet(plan, one));
  sheets.push_back(checks_sheet(plan));
  sheets.push_back(explanations_sheet_of(plan));
  sheets.push_back(last_year_sheet_of(plan));
  sheets.push_back(definitions_sheet(plan));
  made.sheets.push_back(start_sheet(plan, sheets));
  for (PlannedSheet& one : sheets) made.sheets.push_back(std::move(one));
  made.sheets.push_back(lists_sheet(plan, made.ranges));
  made.sheets.push_back(meta_sheet(plan));
  return made;
}

}  // namespace plumbline
