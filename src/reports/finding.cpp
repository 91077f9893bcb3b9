#include "reports/finding.h"

#include <fmt/format.h>

#include <cmath>

#include "base/number.h"
#include "comparison/nearest_name.h"
#include "reports/words.h"

namespace plumbline {
namespace {

bool is_money(const MeasureTable& table) {
  return !per_words(table.measure.used.variant->unit_text).empty();
}

}  // namespace

std::string per_words(const std::string& unit) {
  constexpr std::string_view pounds = "£ ";
  const std::string words = unit_words(unit);
  return words.starts_with("£ per ") ? words.substr(pounds.size()) : std::string();
}

std::string amount_words(const Figure& amount, bool is_money) {
  const bool whole = amount.cell.is_number() && amount.number == std::round(amount.number);
  return shown(amount, is_money ? "GBP" : "", whole || is_money ? 0 : 2);
}

std::string totals_words(const MeasureVariant& variant) {
  return per_words(variant.unit_text).empty() ? "All together" : "All spending over all activity";
}

std::string activity_words(const Figure& activity, const MeasureVariant& variant, bool is_money) {
  const bool weeks =
      variant.unit_text.ends_with("/week") && variant.base.find("week") == std::string::npos;
  return amount_words(activity, is_money) +
         (weeks      ? " weeks: "
          : is_money ? " of "
                     : " ") +
         variant.base;
}

std::string group_in_sentence(const Group& group) {
  if (group.name == "all") return group.words == "all members" ? "members" : "authorities";
  if (group.name.starts_with("neighbours")) return "its neighbours";
  if (is_nearest(group.name)) return "those nearest to it";
  if (group.name == "region") return "its region";
  if (group.name == "type") return group.words;
  return "the group";
}

std::string own_counts_words(const MeasureTable& table, const Register& authorities) {
  const std::string name = name_of(authorities.at(table.own->authority));
  if (!table.group.holds_own) {
    return fmt::format(
        "{} stands beside the group: it does not count in the average, the median or the quarters.",
        name);
  }
  if (table.own->excluded == Excluded::no) {
    return fmt::format(
        "{} is one of the group: it counts in the average, the median and the quarters.", name);
  }
  return fmt::format("{} is one of the group, but has no figure that counts in its averages.",
                     name);
}

// "every other authority", "all its neighbours": the others of a group, the authority left out.
std::string all_others(const Group& group) {
  if (group.name == "all") {
    return group.words == "all members" ? "every other member" : "every other authority";
  }
  if (group.name.starts_with("neighbours")) return "all its neighbours";
  if (is_nearest(group.name)) return "all those nearest to it";
  if (group.name == "region") return "all others in its region";
  if (group.name == "type") return "all other " + group.words;
  return "all others of the group";
}

std::optional<Beyond> beyond(const MeasureTable& table) {
  if (!table.own || !table.own->standing || table.summary.n < smallest_group) return std::nullopt;
  const double own = table.own->figure.number;
  std::size_t others = 0, lower = 0, higher = 0;
  for (const MeasureRow& row : table.rows) {
    if (row.authority == table.own->authority || row.excluded != Excluded::no) continue;
    ++others;
    lower += row.figure.number < own;
    higher += row.figure.number > own;
  }
  if (others == 0) return std::nullopt;
  const bool above = lower >= higher;
  const double share = 100.0 * static_cast<double>(above ? lower : higher);
  return Beyond{.percent = static_cast<int>(std::lround(share / static_cast<double>(others))),
                .above_them = above,
                .all_of_them = (above ? lower : higher) == others};
}

std::string finding(const MeasureTable& table, const Register& authorities) {
  const MeasureVariant& variant = *table.measure.used.variant;
  const std::string year = text(Period{PeriodKind::financial_year, table.year});
  if (!table.own) return fmt::format("{}, {}", variant.label, year);
  const std::string name = name_of(authorities.at(table.own->authority));
  const auto stands = beyond(table);
  const bool beyond_any = stands && stands->percent > 0;
  if (!beyond_any) return fmt::format("{}: {}, {}", name, variant.label, year);
  const std::string whom = stands->all_of_them ? all_others(table.group)
                                               : fmt::format("{}% of {}", stands->percent,
                                                             group_in_sentence(table.group));
  if (!is_money(table)) {
    return fmt::format("{} is {} than {}", name, stands->above_them ? "higher" : "lower", whom);
  }
  return fmt::format("{} spends {} {} than {}", name, stands->above_them ? "more" : "less",
                     per_words(variant.unit_text), whom);
}

std::string rank_number(const Standing& standing) {
  return fmt::format("{}{}", standing.sharing > 1 ? "=" : "", standing.from_top);
}

std::string rank_of_all(const Standing& standing) {
  return fmt::format("{}{} of {}", standing.sharing > 1 ? "=" : "", ordinal(standing.from_top),
                     standing.n);
}

bool has_quarters(const Summary& summary) {
  if (!summary.quartiles) return false;
  const QuartileCuts& cuts = *summary.quartiles;
  return cuts[1] < cuts[2] && cuts[2] < cuts[3];
}

std::optional<int> quarter(const MeasureTable& table) {
  if (!table.own || !table.own->figure.cell.is_number() || !has_quarters(table.summary)) {
    return std::nullopt;
  }
  const QuartileCuts& cuts = *table.summary.quartiles;
  const double own = table.own->figure.number;
  return own <= cuts[1] ? 1 : own <= cuts[2] ? 2 : own <= cuts[3] ? 3 : 4;
}

std::string quarter_words(const MeasureTable& table) {
  static constexpr const char* words[] = {
      "in the lowest quarter", "in the second quarter from the lowest",
      "in the third quarter from the lowest", "in the highest quarter"};
  const auto found = quarter(table);
  return found ? words[*found - 1] : std::string();
}

std::optional<double> yearly_gap(const MeasureTable& table, const RatioParts* parts,
                                 std::size_t own_place) {
  if (parts == nullptr || !is_money(table) || !table.own || !table.summary.median) {
    return std::nullopt;
  }
  const Figure activity = parts->denominators.at(own_place);
  if (!table.own->figure.cell.is_number() || !activity.cell.is_number()) return std::nullopt;
  return (table.own->figure.number - *table.summary.median) * activity.number / parts->factor;
}

std::string money_in_prose(double pounds) {
  const double size = std::abs(pounds);
  const char* sign = pounds < 0 ? "−" : "";
  constexpr double million = 1e6;
  if (size >= 100 * million) return fmt::format("{}£{:.0f}m", sign, size / million);
  if (size >= 10 * million) return fmt::format("{}£{:.1f}m", sign, size / million);
  if (size >= million) return fmt::format("{}£{:.2f}m", sign, size / million);
  if (size < 1) return fmt::format("{}£{:.2f}", sign, size);
  const double step = std::pow(10.0, std::max(0.0, std::floor(std::log10(size)) - 2));
  return sign + ("£" + with_commas(std::round(size / step) * step, 0));
}

}  // namespace plumbline
