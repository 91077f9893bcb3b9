#include "reports/long_columns.h"

#include <fmt/format.h>

#include "reports/shorthand.h"
#include "reports/words.h"

namespace plumbline {
namespace {

const Authority& who(const LongRow& row) {
  return row.form.authorities->at((*row.measure.axis)[row.place].authority);
}

const MeasureChoice& used(const LongRow& row) { return row.measure.figures.used; }

Figure figure_of(const LongRow& row) { return row.measure.figures.column.at(row.place); }

SheetCell number(const Figure& figure) {
  if (!shorthand(figure).empty()) return std::monostate();
  return figure.number;
}

// An exact number has no bounds.
SheetCell bound(const Figure& figure, double Interval::*end) {
  if (!figure.cell.is_number() || !figure.interval) return std::monostate();
  return *figure.interval.*end;
}

SheetCell part(const LongRow& row, FigureColumn RatioParts::*which) {
  if (!row.measure.parts) return std::monostate();
  return number((*row.measure.parts.*which).at(row.place));
}

// "202526": the year it begins in and the last two digits of the one it ends in.
std::string six_digits(std::int16_t year) { return fmt::format("{}{:02}", year - 1, year % 100); }

using enum ColumnKind;
using enum Counted;
using Row = const LongRow&;

constexpr LongColumn columns[] = {
    {"measure_id", "Measure", "Which measure, as /measures lists it", filter, nothing,
     [](Row row) -> SheetCell { return id_of(used(row)); }},
    {"measure_label", "Measure in words", "What the measure is", filter, nothing,
     [](Row row) -> SheetCell { return used(row).variant->label; }},
    {"time_period", "Time period", "202526 is April 2025 to March 2026", place, nothing,
     [](Row row) -> SheetCell { return six_digits((*row.measure.axis)[row.place].year); }},
    {"time_identifier", "Time identifier", "What kind of period it is", place, nothing,
     [](Row) -> SheetCell { return std::string("Financial year"); }},
    {"geographic_level", "Geographic level", "What kind of area it is", place, nothing,
     [](Row) -> SheetCell { return std::string("Local authority"); }},
    {"country_code", "Country code", "ONS code of the country; empty of a fictional nation", place,
     nothing,
     [](Row row) -> SheetCell {
       return std::string(row.form.authorities->is_fictional() ? "" : "E92000001");
     }},
    {"country_name", "Country", "Name of the country", place, nothing,
     [](Row row) -> SheetCell {
       return std::string(row.form.authorities->is_fictional() ? "Demo nation" : "England");
     }},
    {"region_code", "Region code", "ONS code of the region", place, nothing,
     [](Row row) -> SheetCell { return who(row).region_code; }},
    {"region_name", "Region", "Name of the region", place, nothing,
     [](Row row) -> SheetCell { return who(row).region; }},
    {"old_la_code", "Local authority DfE number", "Three digits, kept by a successor of one area",
     place, nothing, [](Row row) -> SheetCell { return who(row).dfe_number; }},
    {"new_la_code", "Local authority ONS code", "Nine letters and digits", place, nothing,
     [](Row row) -> SheetCell { return who(row).ons_code; }},
    {"la_name", "Local authority", "Its name, in full when it is no more", place, nothing,
     [](Row row) -> SheetCell { return name_of(who(row)); }},
    {"value", "Value", "The measure's figure; empty where status says why", indicator, as_measure,
     [](Row row) { return number(figure_of(row)); }},
    {"status", "Status",
     "Why there is no value: c hidden to protect people, x not available, z not applicable, "
     "u unreliable",
     filter, nothing, [](Row row) -> SheetCell { return std::string(shorthand(figure_of(row))); }},
    {"lower", "Lower bound", "The lowest the value can be after rounding; empty of an exact value",
     indicator, as_measure, [](Row row) { return bound(figure_of(row), &Interval::low); }},
    {"upper", "Upper bound", "The highest the value can be after rounding; empty of an exact value",
     indicator, as_measure, [](Row row) { return bound(figure_of(row), &Interval::high); }},
    {"numerator", "Numerator", "What was divided; empty of a measure that is no ratio", indicator,
     Counted::numerator, [](Row row) { return part(row, &RatioParts::numerators); }},
    {"denominator", "Denominator", "What it was divided by; empty of a measure that is no ratio",
     indicator, Counted::denominator, [](Row row) { return part(row, &RatioParts::denominators); }},
    {"unit", "Unit", "What value, lower and upper are counted in", filter, nothing,
     [](Row row) -> SheetCell { return used(row).variant->unit_text; }},
    {"quality", "Quality", "What is to be known of the value, or why there is none, in words",
     filter, nothing, [](Row row) -> SheetCell { return quality_words(figure_of(row)); }},
    {"dataset_version", "Dataset version", "Changes with the files that are loaded", filter,
     nothing, [](Row row) -> SheetCell { return row.form.facts.dataset_version; }},
    {"nation", "Nation", "fictional: every authority and every figure is invented", filter, nothing,
     [](Row) -> SheetCell { return std::string("fictional"); }},
};

}  // namespace

std::span<const LongColumn> long_columns(bool fictional) {
  const std::span<const LongColumn> all = columns;
  return fictional ? all : all.first(all.size() - 1);
}

}  // namespace plumbline
