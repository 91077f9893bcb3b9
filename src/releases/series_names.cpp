#include "releases/series_names.h"

#include <fmt/format.h>

#include <tuple>

#include "base/text.h"

namespace plumbline {
namespace {

SeriesInfo info_of(const LineMeaning& meaning, const ValueColumn& value, const Plan& plan,
                   const Headings& headings) {
  Captures parts = value.parts;
  parts.insert(meaning.parts.begin(), meaning.parts.end());
  SeriesInfo info;
  info.name = fill_pattern(value.rule->item, parts);
  std::string dimensions;
  for (const auto& [dimension, member] : value.rule->dimensions) {
    dimensions += fmt::format("{}{}={}", dimensions.empty() ? "" : ",", dimension,
                              fill_pattern(member, parts));
  }
  if (!dimensions.empty()) info.name += "[" + dimensions + "]";
  info.unit = meaning.unit.empty() ? value.unit : meaning.unit;
  info.kind = meaning.kind.value_or(value.kind.value_or(plan.layout->kind));
  info.rounding = value.rounding;
  if (meaning.rounded_to) info.rounding.base = *meaning.rounded_to;
  info.rounding.display_unit = value.scale * meaning.scale;
  info.line = meaning.words;
  // Where authorities or years stand across the page, each place has its own.
  if (plan.across.empty() && !plan.years_across) {
    info.column = headings.columns[value.index];
    info.column_number = static_cast<std::uint32_t>(value.index) + 1;
  }
  return info;
}

class Namer {
 public:
  Namer(const Merged& merged, const Plan& plan, const Headings& headings, Faults& faults)
      : merged_(merged), plan_(plan), headings_(headings), faults_(faults) {}

  SeriesNames name() {
    for (std::uint32_t line = 0; line < merged_.first_row.size(); ++line) read_meaning(line);
    for (std::uint32_t line = 0; line < names_.meanings.size(); ++line) {
      for (std::size_t column = 0; column < plan_.values.size(); ++column) {
        names_.series_of.push_back(-1);
        if (!names_.meanings[line].leave_out) name_one(line, column);
      }
    }
    return std::move(names_);
  }

 private:
  struct Owner {
    std::uint32_t line = 0;
    std::int64_t series = 0;
  };

  void read_meaning(std::uint32_t line) {
    std::vector<Finding> found;
    names_.meanings.push_back(meaning_of(merged_.lines, line, plan_, headings_, found));
    for (const Finding& fault : found) {
      faults_.add(merged_.first_row[line], fault.column, fault.what, fault.hint);
    }
  }

  void name_one(std::uint32_t line, std::size_t column) {
    Series series;
    series.info = info_of(names_.meanings[line], plan_.values[column], plan_, headings_);
    series.rows = line;
    const std::string key =
        fmt::format("{} {}", series.info.name, static_cast<int>(series.info.kind));
    const std::int16_t year = names_.year(plan_, line, column).value_or(0);
    const auto next = static_cast<std::int64_t>(names_.series.size());
    const auto [owner, fresh] = owners_.emplace(key, Owner{.line = line, .series = next});
    const bool told_apart = years_.emplace(key, year).second;
    if (!told_apart && !plan_.layout->combine) {
      refuse(line, owner->second.line, series.info.name);
      return;
    }
    names_.series_of.back() = owner->second.series;
    if (fresh) names_.series.push_back(std::move(series));
  }

  void refuse(std::uint32_t line, std::uint32_t other, const std::string& name) {
    faults_.add(
        merged_.first_row[line], 0,
        fmt::format("{} and {} would both be {}.", in_quotes(names_.meanings[other].words, 120),
                    in_quotes(names_.meanings[line].words, 120), name),
        "Give them codes of their own in the layout.");
  }

  const Merged& merged_;
  const Plan& plan_;
  const Headings& headings_;
  Faults& faults_;
  SeriesNames names_;
  std::map<std::string, Owner> owners_;                   // of a name and kind, the first
  std::set<std::pair<std::string, std::int16_t>> years_;  // met with a name and kind
};

}  // namespace

void Faults::add(std::uint32_t row, std::size_t column, std::string what, std::string hint) {
  if (errors_.size() >= most_findings) return;
  std::string where = fmt::format("{}, row {}", file_.name(), row);
  if (column > 0 && column <= headings_.columns.size()) {
    where += fmt::format(", column {}", in_quotes(headings_.columns[column - 1], 120));
  }
  errors_.push_back({.what = std::move(what), .where = std::move(where), .hint = std::move(hint)});
}

SeriesNames name_series(const Merged& merged, const Plan& plan, const Headings& headings,
                        Faults& faults) {
  return Namer(merged, plan, headings, faults).name();
}

}  // namespace plumbline
