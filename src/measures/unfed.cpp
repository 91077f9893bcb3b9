// What no loaded file gives of a measure, and who could.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/add_once.h"
#include "base/text.h"
#include "formula/parse.h"
#include "measures/calculator.h"

namespace plumbline {
namespace {

void add_unfed(const MeasureFigures& from, MeasureFigures& result) {
  for (const std::string& one : from.unfed) add_once(result.unfed, one);
  for (const std::string& one : from.publications) add_once(result.publications, one);
  for (const std::string& one : from.absent) add_once(result.absent, one);
  for (const std::string& one : from.asked_for) add_once(result.asked_for, one);
}

void add_names(const Expression& one, std::vector<const Expression*>& names) {
  if (one.kind == Expression::Kind::name) names.push_back(&one);
  for (const Expression& part : one.parts) add_names(part, names);
}

}  // namespace

std::string why_unfed(const MeasureFigures& figures, std::int16_t of_year) {
  const std::string year = text(Period{PeriodKind::financial_year, of_year});
  std::vector<std::string> not_loaded;
  for (const std::string& item : figures.unfed) {
    if (std::ranges::find(figures.absent, item) == figures.absent.end()) not_loaded.push_back(item);
  }
  std::vector<std::string> sentences;
  const auto asked = [&](const std::string& item) {
    return std::ranges::find(figures.asked_for, item) != figures.asked_for.end();
  };
  if (!not_loaded.empty()) {
    sentences.push_back(fmt::format("Not loaded for {}: {}.", year, listed(not_loaded)));
    std::vector<std::string> of_members;
    std::ranges::copy_if(not_loaded, std::back_inserter(of_members), asked);
    const bool all_asked = of_members.size() == not_loaded.size();
    const std::string subject = not_loaded.size() == 1 ? "It is" : "They are";
    if (all_asked) {
      sentences.push_back(subject + " asked of the members of a club.");
    } else if (of_members.empty()) {
      sentences.push_back(
          fmt::format("{} published as {}.", subject, listed(figures.publications)));
    } else {
      sentences.push_back(fmt::format("Published as {}; asked of the members of a club: {}.",
                                      listed(figures.publications), listed(of_members)));
    }
  }
  if (!figures.absent.empty()) {
    sentences.push_back(fmt::format("The files loaded for {} have no figures of {}.", year,
                                    listed(figures.absent)));
  }
  return join(sentences, " ");
}

void Calculator::tell_unfed(const Reference& reference, MeasureFigures& result) {
  const auto why = unfed(reference);
  if (!why) return;
  const ItemDefinition* item = definitions_.find_item(split_series(reference.series).code);
  if (item == nullptr) {
    tell_unfed_inside(reference, result);
    return;
  }
  add_once(result.unfed, item->label);
  if (*why == Missing::not_in_file) {
    add_once(result.absent, item->label);
  } else if (item->publication.empty()) {
    add_once(result.asked_for, item->label);
  } else {
    add_once(result.publications, item->publication);
  }
}

void Calculator::tell_unfed_inside(const Reference& call, MeasureFigures& result) {
  const std::size_t before = result.unfed.size();
  std::vector<const Expression*> names;
  const auto parsed = parse_formula(call.series);
  if (parsed) add_names(*parsed, names);
  for (const Expression* name : names) {
    const ItemDefinition* item = definitions_.find_item(name->word);
    if (item != nullptr && call.kind == Reference::Kind::rows) {
      add_once(result.unfed, item->label);
      add_once(result.asked_for, item->label);
    } else if (item != nullptr) {
      tell_unfed({.series = series_name(name->word, name->selections)}, result);
    } else if (const auto choice = definitions_.find_measure(name->word)) {
      const auto compiled = program(*choice->variant);
      if (compiled) add_unfed(worked_out(*choice, **compiled), result);
    }
  }
  if (result.unfed.size() == before) add_once(result.unfed, call.series);
}

}  // namespace plumbline
