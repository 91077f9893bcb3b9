#include "demo/indicator_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/csv.h"
#include "base/embedded.h"
#include "demo/demo_text.h"

namespace plumbline {
namespace {

// Units of people: a count of 1 to 5 of them is hidden.
constexpr std::string_view people_units[] = {"child", "person", "client"};

std::string period_text(const Layout& layout, const WordMeaning& indicator, std::int16_t year) {
  const PeriodKind kind = indicator.kind.value_or(layout.kind);
  if (kind == PeriodKind::financial_year) return year_text(year);
  return fmt::format("{}", within_financial_year(kind, {PeriodKind::financial_year, year}).year);
}

void add_cell(std::string& row, const std::optional<DemoFigure>& figure, const WordMeaning& one) {
  if (!figure) {
    row += ",z";
  } else if (std::ranges::count(people_units, one.unit) > 0) {
    add_count(row, figure->number);
  } else {
    add_figure(row, *figure);
  }
}

void add_row(std::string& text, const std::string& whose, const std::string& period,
             const WordMeaning& one, const std::optional<DemoFigure>& figure) {
  text += whose;
  add_field(text, period);
  add_field(text, one.text);
  add_cell(text, figure, one);
  text += '\n';
}

DemoFigure middle_figure(const std::vector<DemoYear>& all, const FigureOf& figure_of,
                         std::string_view code) {
  std::vector<DemoFigure> figures;
  for (const DemoYear& one : all) {
    const auto figure = figure_of(one, code);
    if (figure) figures.push_back(*figure);
  }
  std::ranges::sort(figures, {}, &DemoFigure::number);
  return figures.at(figures.size() / 2);
}

}  // namespace

Layout demo_layout(std::string_view name) {
  const std::string path = fmt::format("releases/demo/{}.toml", name);
  const auto toml = embedded_file(path);
  if (!toml) throw std::logic_error("not compiled in: " + path);
  return read_layout(*toml, path).layout;
}

std::string headings_of(const Layout& layout) {
  std::string headings;
  for (const Key& key : layout.keys) add_field(headings, key.column);
  for (const ValueRule& value : layout.values) add_field(headings, value.column);
  return headings;
}

std::vector<DemoYear> years_of_all(const DemoSource& source, std::int16_t year) {
  std::vector<DemoYear> all;
  for (const DemoAuthority& one : source.authorities) {
    if (one.exists_in(year)) all.push_back(demo_year_of(source.seed, one, year));
  }
  return all;
}

void add_figure(std::string& row, const DemoFigure& figure) {
  if (figure.decimals == 0) {
    add_number(row, figure.number);
    return;
  }
  std::int64_t one = 1;
  for (int i = 0; i < figure.decimals; ++i) one *= 10;
  const std::int64_t size = figure.number < 0 ? -figure.number : figure.number;
  row += fmt::format(",{}{}.{:0{}}", figure.number < 0 ? "-" : "", size / one, size % one,
                     figure.decimals);
}

DemoFile begun(const PublicationName& name, std::int16_t year, std::string_view headings) {
  std::string file(name.layout);
  std::ranges::replace(file, '-', '_');
  return begun(
      {fmt::format("{}_{}", file, year_text(year)),
       fmt::format("{} {}", name.what, year_text(year)), fmt::format("{}-{:02}", year, name.month)},
      headings);
}

DemoFile indicator_file(const DemoSource& source, const PublicationName& name, std::int16_t year,
                        const FigureOf& figure_of, const NationRows& nation) {
  const Layout layout = demo_layout(name.layout);
  const std::vector<DemoYear> all = years_of_all(source, year);
  DemoFile file = begun(name, year, "time_period,Indicator,Figure");
  std::vector<std::string> periods;
  const std::vector<WordMeaning>& indicators = layout.keys.at(0).meanings;
  for (const WordMeaning& one : indicators) periods.push_back(period_text(layout, one, year));
  for (const DemoYear& whose : all) {
    const std::string row = row_of(*whose.authority);
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      if (std::ranges::count(nation.alone, indicators[i].code) > 0) continue;
      add_row(file.text, row, periods[i], indicators[i], figure_of(whose, indicators[i].code));
    }
  }
  for (const auto& [word, area] : layout.authority.areas) {
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      const std::string_view code = indicators[i].code;
      const auto times =
          std::ranges::count(nation.middle, code) + std::ranges::count(nation.alone, code);
      if (times == 0) continue;
      add_row(file.text, "," + csv_field(word), periods[i], indicators[i],
              middle_figure(all, figure_of, indicators[i].code));
    }
  }
  return file;
}

}  // namespace plumbline
