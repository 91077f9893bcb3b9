#include <algorithm>

#include "base/rounding.h"
#include "statistics/disclosure.h"
#include "statistics/suppression.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {
namespace {

// A table as a file writes it: rows in rows, with their totals last.
struct GivenTable {
  LinkedTable table;
  std::size_t width = 0;  // with the column of totals

  Json place(std::size_t cell) const { return Json::array({cell / width, cell % width}); }
  std::size_t cell(const Json& place) const {
    return place.at(0).get<std::size_t>() * width + place.at(1).get<std::size_t>();
  }
};

GivenTable given_table(const Json& rows) {
  std::vector<double> counts;
  for (const Json& row : rows) {
    for (const double count : numbers(row)) counts.push_back(count);
  }
  const std::size_t columns = rows.at(0).size();
  return {.table = table_with_totals(counts, columns), .width = columns + 1};
}

Json places(const GivenTable& given, const CellPlaces& cells) {
  Json list = Json::array();
  for (const std::size_t cell : cells) list.push_back(given.place(cell));
  return list;
}

Json with_totals(const GivenTable& given) {
  Json rows = Json::array();
  const std::vector<double>& counts = given.table.counts;
  for (auto row = counts.begin(); row != counts.end();) {
    const auto end = row + static_cast<std::ptrdiff_t>(given.width);
    rows.push_back(std::vector<double>(row, end));
    row = end;
  }
  return rows;
}

bool tells_one_exactly(const LinkedTable& table, const CellPlaces& primary) {
  const auto audited = audit(table, primary, primary);
  return !audited || std::ranges::any_of(*audited, [](const AuditedCell& cell) {
    return cell.greatest && !cell.is_as_wide_as(1e-6);
  });
}

// Column after column, as the files list them.
Json audit_of(const GivenTable& given, const CellPlaces& hidden) {
  auto audited = audit(given.table, hidden, hidden).value_or(std::vector<AuditedCell>{});
  std::ranges::stable_sort(audited, {},
                           [&](const AuditedCell& cell) { return cell.cell % given.width; });
  Json list = Json::array();
  for (const AuditedCell& cell : audited) {
    list.push_back(
        {{"rc0", given.place(cell.cell)}, {"lower", cell.least}, {"upper", json(cell.greatest)}});
  }
  return list;
}

// Of patterns as good as each other a file shows any one, and its audit is of that one.
Suppression as_shown(const GivenTable& given, Suppression found, const Json& expected,
                     double width) {
  if (!expected.contains("one_optimal_secondary_rc0")) return found;
  Suppression shown = found;
  shown.secondary.clear();
  shown.secondary_sum = 0;
  for (const Json& place : expected.at("one_optimal_secondary_rc0")) {
    shown.secondary.push_back(given.cell(place));
    shown.secondary_sum += given.table.counts.at(shown.secondary.back());
  }
  std::ranges::sort(shown.secondary);
  const bool is_as_good = shown.secondary.size() == found.secondary.size() &&
                          shown.secondary_sum == found.secondary_sum &&
                          protects(given.table, shown.hidden(), shown.primary, width);
  return is_as_good ? shown : found;
}

Json table_answers(const Json& input, const Json& expected) {
  const GivenTable given = given_table(input.at("table"));
  const CountRule rule{.hidden_to = input.value("threshold_max", CountRule{}.hidden_to)};
  const double width = input.value("protect_width", protection_width);
  const CellPlaces primary = small_counts(given.table, rule);
  Json answers{{"full_with_totals", with_totals(given)},
               {"primary_rc0", places(given, primary)},
               {"primary_only_exact_recovery", tells_one_exactly(given.table, primary)},
               {"min_secondary_cells", nullptr},
               {"min_secondary_sum", nullptr},
               {"n_optimal_patterns", 0},
               {"one_optimal_secondary_rc0", nullptr},
               {"audit", nullptr}};
  const auto found = suppress(given.table, rule, width);
  // The files ask for patterns that leave the totals standing.
  if (!found || found->hides_totals_too) return answers;
  const Suppression shown = as_shown(given, *found, expected, width);
  answers["min_secondary_cells"] = shown.secondary.size();
  answers["min_secondary_sum"] = shown.secondary_sum;
  answers["n_optimal_patterns"] = found->optimal_patterns ? Json(*found->optimal_patterns) : Json();
  answers["one_optimal_secondary_rc0"] = places(given, shown.secondary);
  answers["audit"] = audit_of(given, shown.hidden());
  return answers;
}

Json rounded(const Json& input) {
  Json list = Json::array();
  for (const auto& value : optional_numbers(input.at("x"))) {
    list.push_back(value ? Json(round_to_base(*value, input.value("base", 5.0))) : Json());
  }
  return {{"rounded", list}};
}

Json dominance_answers(const Json& input) {
  const std::vector<double> contributions = numbers(input.at("x"));
  const Dominance found = dominance(contributions, input.value("p", protection_percent));
  return {{"total", found.total},
          {"largest", found.largest},
          {"remainder", found.remainder},
          {"sensitive", found.is_sensitive},
          {"n", contributions.size()}};
}

}  // namespace

Json disclosure_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  if (input.contains("table")) return table_answers(input, test_case.at("expect"));
  return input.contains("p") ? dominance_answers(input) : rounded(input);
}

}  // namespace plumbline::vectors
