#include "reports/measure_workbook.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/shorthand.h"
#include "reports/sources.h"
#include "reports/words.h"

namespace plumbline {
namespace {

constexpr const char* one_table =
    "This sheet holds one table. Shorthand such as [x] is explained on the sheet Notes.";

std::string year_words(std::int16_t year) { return text(Period{PeriodKind::financial_year, year}); }

SheetCell cell_of(const std::optional<double>& number, const char* otherwise = "[z]") {
  if (number) return *number;
  return std::string(otherwise);
}

SheetCell cell_of(const Figure& figure) {
  const std::string_view sign = shorthand(figure);
  if (!sign.empty()) return fmt::format("[{}]", sign);
  return figure.number;
}

class WorkbookWriter {
 public:
  WorkbookWriter(const MeasureView& view, const Report& report, const FileFacts& facts)
      : view_(view),
        report_(report),
        facts_(facts),
        table_(*view.table),
        used_(table_.measure.used),
        decimals_(used_.measure->decimals),
        bounded_(std::ranges::any_of(
            table_.rows, [](const MeasureRow& row) { return row.figure.interval.has_value(); })) {}

  Workbook write() {
    Workbook made{.title = report_.subject, .sheets = {cover()}};
    made.subject = report_.title;
    made.author = "Plumbline";
    made.sheets.push_back(figures());
    made.sheets.push_back(averages());
    if (!view_.years.empty()) made.sheets.push_back(years());
    made.sheets.push_back(notes());
    return made;
  }

 private:
  Sheet sheet(const char* name, std::string title) const {
    Sheet made;
    made.name = made.table = name;
    made.above = {std::move(title), one_table};
    return made;
  }

  Sheet cover() const {
    Sheet made{.name = "Cover", .headings = {}, .rows = {}, .above = {report_.subject}};
    const auto add = [&made](std::string words) {
      if (!words.empty()) made.rows.push_back({std::move(words)});
    };
    add(facts_.fictional);
    add(report_.title);
    add(fmt::format("Unit: {}, divided by {}.", unit_words(used_.variant->unit_text),
                    used_.variant->base));
    add(fmt::format("Group: {}.", table_.group.words));
    if (facts_.sources.empty()) add(source_words({}));
    for (const std::string& source : facts_.sources) add(source_words({source}));
    add(fmt::format("Dataset version: {}. It changes with the files that are loaded.",
                    facts_.dataset_version));
    add("Sheet Figures: every authority, its figure and where it stands.");
    add("Sheet Averages: the averages of the group, under their names.");
    if (!view_.years.empty()) add("Sheet Years: every year that is loaded.");
    add("Sheet Notes: definition and method, what to know before use, and the shorthand.");
    add("Made by Plumbline. No cell holds a formula.");
    return made;
  }

  Sheet figures() const {
    Sheet made = sheet("Figures", fmt::format("{}: {}", report_.subject, table_.group.words));
    made.headings = {"Authority", "DfE number", "ONS code", "Region",
                     unit_words(used_.variant->unit_text)};
    made.decimals = {0, 0, 0, 0, decimals_};
    if (bounded_) {
      made.headings.insert(made.headings.end(), {"Lowest it can be", "Highest it can be"});
      made.decimals.insert(made.decimals.end(), {decimals_, decimals_});
    }
    made.headings.insert(made.headings.end(),
                         {"Rank from the highest", "Percent from the median", "Note"});
    made.decimals.insert(made.decimals.end(), {0, 1});
    for (const MeasureRow& row : table_.rows) made.rows.push_back(figure_row(row, ""));
    if (table_.own && !table_.group.holds_own) {
      made.rows.push_back(figure_row(*table_.own, "beside the group, not one of it"));
    }
    return made;
  }

  std::vector<SheetCell> figure_row(const MeasureRow& row, std::string note) const {
    const Authority& authority = view_.authorities->at(row.authority);
    const Figure& figure = row.figure;
    std::vector<SheetCell> cells = {name_of(authority), authority.dfe_number, authority.ons_code,
                                    authority.region, cell_of(figure)};
    if (bounded_) {  // an exact figure is both
      cells.push_back(figure.interval ? SheetCell(figure.interval->low) : cell_of(figure));
      cells.push_back(figure.interval ? SheetCell(figure.interval->high) : cell_of(figure));
    }
    std::optional<double> rank, gap;
    if (row.standing && row.standing->from_top > 0) rank = row.standing->from_top;
    if (row.standing) gap = row.standing->percent_from_median;
    const auto add = [&note](std::string_view more) {
      if (!more.empty()) note += (note.empty() ? "" : "; ") + std::string(more);
    };
    add(quality_words(figure));
    const bool left_out = row.excluded != Excluded::no && row.excluded != Excluded::missing;
    if (left_out) add(fmt::format("left out of the averages: {}", words(row.excluded)));
    cells.insert(cells.end(), {cell_of(rank), cell_of(gap), std::move(note)});
    return cells;
  }

  Sheet averages() const {
    Sheet made =
        sheet("Averages", fmt::format("{}: averages of {}", report_.subject, table_.group.words));
    made.headings = {"Average", unit_words(used_.variant->unit_text)};
    made.decimals = {0, decimals_};
    for (const auto& [name, value] : averages_of(table_)) made.rows.push_back({name, value});
    if (made.rows.empty()) made.rows.push_back({std::string("Average"), std::string("[z]")});
    return made;
  }

  Sheet years() const {
    Sheet made = sheet(
        "Years", fmt::format("{} over the years: {}", used_.variant->label, table_.group.words));
    made.headings = {"Year", "Lower quartile", "Median", "Upper quartile", "Authorities counted"};
    made.decimals = {0, decimals_, decimals_, decimals_, 0};
    if (table_.own) {
      made.headings.insert(made.headings.begin() + 1,
                           name_of(view_.authorities->at(table_.own->authority)));
      made.decimals.insert(made.decimals.begin() + 1, decimals_);
    }
    for (const TrendYear& year : view_.years) made.rows.push_back(year_row(year));
    return made;
  }

  std::vector<SheetCell> year_row(const TrendYear& year) const {
    const char* none = year.loaded ? "[z]" : "[x]";
    std::vector<SheetCell> row = {year_words(year.year)};
    if (table_.own) {
      row.push_back(cell_of(year.own.value_or(Figure::missing(Missing::not_existing))));
    }
    const auto cut = [&year](std::size_t which) {
      return year.summary.quartiles ? std::optional((*year.summary.quartiles)[which])
                                    : std::nullopt;
    };
    row.push_back(cell_of(cut(1), none));
    row.push_back(cell_of(year.summary.median, none));
    row.push_back(cell_of(cut(3), none));
    row.emplace_back(static_cast<double>(year.summary.n));
    return row;
  }

  // The report's own definition and warnings, and what stands in cells without a number.
  Sheet notes() const {
    Sheet made = sheet("Notes", "Notes");
    made.above.back() = "This sheet holds one table.";
    made.headings = {"About", "Note"};
    const auto add = [&made](std::string about, std::string words) {
      made.rows.push_back({std::move(about), std::move(words)});
    };
    for (const Shorthand& one : all_shorthand())
      add(fmt::format("[{}]", one.symbol), std::string(one.meaning));
    for (const Block& block : report_.blocks) {
      if (const auto* terms = std::get_if<Terms>(&block)) {
        for (const auto& [term, meaning] : terms->pairs) add(term, meaning);
      } else if (const auto* list = std::get_if<BulletList>(&block)) {
        for (const auto& item : list->items) add("Before you use it", words_of(item));
      }
    }
    return made;
  }

  const MeasureView& view_;
  const Report& report_;
  const FileFacts& facts_;
  const MeasureTable& table_;
  const MeasureChoice& used_;
  int decimals_;
  bool bounded_;  // some figure is known between bounds only
};

}  // namespace

Workbook measure_workbook(const MeasureView& view, const Report& report, const FileFacts& facts) {
  return WorkbookWriter(view, report, facts).write();
}

}  // namespace plumbline
