#include "reports/measure_trend.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/csv.h"
#include "base/number.h"
#include "base/text.h"
#include "reports/measure_json.h"
#include "reports/words.h"
#include "statistics/deflator.h"

namespace plumbline {
namespace {

constexpr std::size_t page_width = 96;

std::string year_text(std::int16_t year) { return text(Period{PeriodKind::financial_year, year}); }

// What is shown of one year.
struct Shown {
  std::int16_t year = 0;
  std::optional<double> own;
  std::string_view why_none;  // why there is no figure of the authority
  std::optional<double> median;
  std::optional<Change> change;  // from the year before
};

std::string_view why_none(const TrendYear& year) {
  if (!year.own) return words(Missing::not_existing);
  return year.own->cell.is_number() ? "no deflator" : words(year.own->cell.missing());
}

std::optional<double> in_prices(const MeasureTrend& trend, std::size_t at, double value) {
  if (trend.price_year == 0) return value;
  const auto base = std::ranges::find(trend.years, trend.price_year, &TrendYear::year);
  const auto& index = trend.deflators[static_cast<std::size_t>(base - trend.years.begin())];
  if (!trend.deflators[at] || !index) return std::nullopt;
  return real_terms(value, *trend.deflators[at], *index);
}

// The years with a figure of the authority, as the method takes them.
struct OwnSeries {
  std::vector<double> times;
  std::vector<double> values;

  YearlySeries series() const { return {.times = times, .values = values}; }
};

std::vector<Shown> shown_years(const MeasureTrend& trend, OwnSeries& own) {
  std::vector<Shown> all;
  for (std::size_t at = 0; at < trend.years.size(); ++at) {
    const TrendYear& year = trend.years[at];
    Shown one{.year = year.year, .own = {}, .why_none = {}, .median = {}, .change = {}};
    if (year.summary.median) one.median = in_prices(trend, at, *year.summary.median);
    if (year.own && year.own->cell.is_number()) one.own = in_prices(trend, at, year.own->number);
    if (!one.own) one.why_none = why_none(year);
    if (one.own) {
      own.times.push_back(year.year);
      own.values.push_back(*one.own);
    }
    all.push_back(one);
  }
  for (const Change& change : changes(own.series())) {
    const auto year = static_cast<std::int16_t>(change.to);
    const bool is_break = std::ranges::find(trend.breaks, year) != trend.breaks.end();
    if (change.spans_a_gap() || is_break) continue;
    std::ranges::find(all, year, &Shown::year)->change = change;
  }
  return all;
}

std::string percent_text(double percent) {
  return fmt::format("{}{}%", percent > 0 ? "+" : "", with_commas(percent, 1));
}

// Said only from five years on: a test of fewer cannot tell.
std::string direction(const MeasureTrend& trend, const OwnSeries& own) {
  if (own.values.size() < trend_tested_from) return {};
  const auto line = theil_sen(own.series());
  const MannKendall test = mann_kendall(own.series());
  constexpr double unlikely = 0.05;
  const bool steady = test.p_value && *test.p_value < unlikely;
  const MeasureChoice& used = trend.measure;
  return fmt::format(
      "The middle of all changes is {}{} a year; {}.", line->slope > 0 ? "+" : "",
      shown(line->slope, used.variant->unit_text, used.measure->decimals),
      steady ? "the direction is steady" : "the direction is not steady enough to call a trend");
}

bool is_money(const MeasureTrend& trend) {
  const std::string& unit = trend.measure.variant->unit_text;
  return unit.starts_with("GBP") || unit == "gbp_pw";
}

std::string prices_text(const MeasureTrend& trend) {
  if (!is_money(trend)) return {};
  if (trend.price_year == 0) return " · in the prices of the time";
  return fmt::format(" · in {} prices (GDP deflator)", year_text(trend.price_year));
}

}  // namespace

Status put_in_real_terms(MeasureTrend& trend, const LedgerView& england) {
  if (!is_money(trend)) {
    return Error{
        .what = fmt::format("{} is not money, so prices do not change it.", id_of(trend.measure)),
        .where = {},
        .hint = "Leave out --real-terms."};
  }
  const FigureColumn index =
      LedgerView(england).figures({.name = "CTX_GDP_DEFLATOR", .years_back = 0, .opening = false});
  for (std::size_t at = 0; at < trend.years.size(); ++at) {
    const bool known = index.cell[at].is_number();
    trend.deflators.push_back(known ? std::optional(index.number[at]) : std::nullopt);
    if (known) trend.price_year = trend.years[at].year;
  }
  std::vector<std::string> unknown;
  for (std::size_t at = 0; at < trend.years.size(); ++at) {
    if (!trend.deflators[at]) unknown.push_back(year_text(trend.years[at].year));
  }
  if (trend.price_year != 0 && !unknown.empty()) {
    trend.notes.push_back(fmt::format("No deflator is loaded for {}.", listed(unknown)));
  }
  if (trend.price_year != 0) return Done{};
  return Error{.what = "No loaded file has the GDP deflator of these years.",
               .where = {},
               .hint = "Import the GDP deflators of HM Treasury, or leave out --real-terms."};
}

std::string as_text(const MeasureTrend& trend, const Authority& authority) {
  const MeasureChoice& used = trend.measure;
  const auto show = [&](const std::optional<double>& value) {
    return value ? shown(*value, used.variant->unit_text, used.measure->decimals)
                 : std::string("–");
  };
  OwnSeries own;
  TextTable lines{.headings = {"Year", name_of(authority), "Change", "Median", "Counted"},
                  .rows = {},
                  .left = 1};
  const std::vector<Shown> years = shown_years(trend, own);
  for (std::size_t at = 0; at < years.size(); ++at) {
    const Shown& year = years[at];
    const bool percent = year.change && year.change->percent;
    const bool is_break =
        at > 0 && year.own && std::ranges::find(trend.breaks, year.year) != trend.breaks.end();
    lines.rows.push_back({year_text(year.year),
                          year.own ? show(year.own) : std::string(year.why_none),
                          is_break  ? "new definition"
                          : percent ? percent_text(*year.change->percent)
                                    : "",
                          show(year.median), fmt::format("{}", trend.years[at].summary.n)});
  }
  std::string all = fmt::format("{}\n{} · {}{}\n\n", used.variant->label, id_of(used),
                                unit_words(used.variant->unit_text), prices_text(trend));
  all += as_text(lines) + "\n" + fmt::format("Median: {}\n", trend.group);
  if (const std::string said = direction(trend, own); !said.empty()) all += said + "\n";
  for (const std::string& note : trend.notes) all += wrapped("- " + note, page_width, 2) + "\n";
  return all;
}

std::string as_csv(const MeasureTrend& trend, const Authority& authority, bool fictional) {
  std::string all =
      "measure,authority,dfe_number,year,value,change_percent,median,n,prices_of,missing";
  all += fictional ? ",nation\n" : "\n";
  const auto number = [](const std::optional<double>& value) {
    return value ? shortest(*value) : std::string();
  };
  OwnSeries own;
  const std::vector<Shown> years = shown_years(trend, own);
  for (std::size_t at = 0; at < years.size(); ++at) {
    const Shown& year = years[at];
    all += fmt::format("{},{},{},{},{},{},{},{},{},{}{}", csv_field(id_of(trend.measure)),
                       csv_field(name_of(authority)), authority.dfe_number, year_text(year.year),
                       number(year.own), year.change ? number(year.change->percent) : "",
                       number(year.median), trend.years[at].summary.n,
                       year_text(trend.price_year == 0 ? year.year : trend.price_year),
                       year.why_none, fictional ? ",fictional\n" : "\n");
  }
  return all;
}

std::string as_json(const MeasureTrend& trend, const Authority& authority, bool fictional) {
  Json json;
  if (fictional) json["fictional"] = true;
  json["measure"] = id_of(trend.measure);
  json["label"] = trend.measure.variant->label;
  json["unit"] = trend.measure.variant->unit_text;
  put_authority(json["authority"], "name", authority);
  if (trend.price_year != 0) json["prices_of"] = year_text(trend.price_year);
  json["years"] = Json::array();
  OwnSeries own;
  const std::vector<Shown> years = shown_years(trend, own);
  for (std::size_t at = 0; at < years.size(); ++at) {
    Json one;
    one["year"] = year_text(years[at].year);
    one["value"] = json_of(years[at].own);
    if (!years[at].own) one["missing"] = years[at].why_none;
    if (years[at].change) one["change_percent"] = json_of(years[at].change->percent);
    one["median"] = json_of(years[at].median);
    one["n"] = trend.years[at].summary.n;
    json["years"].push_back(std::move(one));
  }
  if (own.values.size() >= trend_tested_from) {
    json["slope"] = theil_sen(own.series())->slope;
    json["p_value"] = json_of(mann_kendall(own.series()).p_value);
  }
  json["notes"] = trend.notes;
  return json.dump(2) + "\n";
}

}  // namespace plumbline
