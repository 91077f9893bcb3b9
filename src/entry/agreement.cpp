#include "entry/agreement.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/number.h"
#include "base/text.h"
#include "returns/answer_words.h"
#include "returns/item_amounts.h"
#include "statistics/outliers.h"
#include "statistics/quantiles.h"
#include "statutory/reconciliation.h"

namespace plumbline {
namespace {

// What is published of an item, with how far it may be off since it was rounded.
struct Published {
  double figure = 0, within = 0;
};

std::optional<Published> published(const ItemDefinition& item, ReturnFigures& figures) {
  if (!figures.sources().published) return std::nullopt;
  Reference reference;
  reference.series = item.code;
  reference.source = Reference::Source::published;
  const Figure told = figures.sources().published(reference);
  if (!told.cell.is_number()) return std::nullopt;
  const double half = item.asked->rounded_to > 0 ? item.asked->rounded_to / 2.0 : 0.5;
  return Published{.figure = told.number, .within = half};
}

// By item, the figures of other sources that the cards tell.
using Told = std::multimap<std::string, double>;

std::string rounded_words(double to) {
  return fmt::format("Published figures are rounded to the nearest {}.", number_words(to));
}

std::string apart_words(double ours, double theirs, const ItemDefinition& item) {
  return fmt::format("{} {}", in_unit(std::abs(ours - theirs), item),
                     ours < theirs ? "less than published" : "more than published");
}

void add_published(const ItemDefinition& item, ReturnFigures& figures, const Told& told,
                   std::vector<AgreementCard>& cards) {
  const auto theirs = published(item, figures);
  const auto ours = amount_of(item.code, figures);
  if (!theirs || !ours) return;
  const auto [first, last] = told.equal_range(item.code);
  const bool is_told =
      std::any_of(first, last, [&](const auto& one) { return one.second == theirs->figure; });
  if (is_told) return;
  const double apart = std::abs(*ours - theirs->figure);
  AgreementCard card;
  card.title = item.label;
  card.lines = {
      {"This return", in_unit(*ours, item)},
      {item.publication.empty() ? "Published" : item.publication, in_unit(theirs->figure, item)}};
  card.agrees = apart <= theirs->within;
  card.verdict = apart == 0    ? "Agrees"
                 : card.agrees ? "Agrees within rounding"
                               : apart_words(*ours, theirs->figure, item);
  if (item.asked->rounded_to > 0) {
    card.remark = rounded_words(item.asked->rounded_to) +
                  (card.agrees ? "" : " This difference is larger than that.");
  }
  cards.push_back(std::move(card));
}

// A pack says "It leaves overheads out." of the other source.
std::string why_words(const std::string& why) {
  constexpr std::string_view it = "It ";
  return why.starts_with(it) ? "The other source " + why.substr(it.size()) : why;
}

// "£12,400 of it is scope. The other source leaves overheads out."
std::string part_words(const Difference& part, const SourcePair& pair) {
  const std::string much = in_unit(std::abs(part.amount), pair.unit_text);
  switch (part.kind) {
    case DifferenceKind::rounding:
      return fmt::format("{} of it is rounding.", much);
    case DifferenceKind::timing:
    case DifferenceKind::scope:
      return fmt::format("{} of it is {}. {}", much, words(part.kind), why_words(part.why));
    default:
      return fmt::format("{} of it is not explained.", much);
  }
}

std::string verdict_of(const Compared& compared) {
  if (compared.agrees()) return "Agrees";
  const double apart = compared.ours - compared.theirs;
  const auto has = [&](DifferenceKind kind) {
    return std::ranges::find(compared.parts, kind, &Difference::kind) != compared.parts.end();
  };
  if (compared.parts.size() == 1 && has(DifferenceKind::rounding)) return "Agrees within rounding";
  return fmt::format("{} {}{}", in_unit(std::abs(apart), compared.pair->unit_text),
                     apart < 0 ? "less" : "more",
                     has(DifferenceKind::unexplained) ? "" : ", and explained");
}

AgreementCard card_of(const Compared& one) {
  const SourcePair& pair = *one.pair;
  AgreementCard card;
  card.title = pair.label;
  card.lines = {{with_capital(pair.ours_from), in_unit(one.ours, pair.unit_text)},
                {with_capital(pair.theirs_from), in_unit(one.theirs, pair.unit_text)}};
  card.agrees = std::ranges::find(one.parts, DifferenceKind::unexplained, &Difference::kind) ==
                one.parts.end();
  card.verdict = verdict_of(one);
  std::vector<std::string> said;
  if (one.parts.size() == 1 && !card.agrees) {
    said.emplace_back("Neither rounding nor what is known of the two explains it.");
  } else {
    for (const Difference& part : one.parts) said.push_back(part_words(part, pair));
  }
  if (pair.rounded_to > 1) {
    said.push_back(rounded_words(pair.rounded_to));
  }
  card.remark = fmt::format("{}", fmt::join(said, " "));
  return card;
}

// Where most of the items stand that a comparison goes through.
std::string section_with_most(const std::vector<std::string>& items, const CompiledClub& club) {
  std::map<std::string, int> counted;
  for (const std::string& code : items) {
    const ItemDefinition* item = club.definitions->find_item(code);
    if (item != nullptr && item->asked) ++counted[item->asked->section];
  }
  const auto most =
      std::ranges::max_element(counted, {}, [](const auto& one) { return one.second; });
  return most == counted.end() ? std::string() : most->first;
}

Told add_other_sources(const Section& section, const EntryState& state, const Opened& opened,
                       std::vector<AgreementCard>& cards) {
  Told told;
  if (!state.other_sources) return told;
  Return mine;
  opened.mine->read([&](const KeptReturn& kept, ReturnFigures&) { mine = kept.made(); });
  for (const ComparedHere& one : state.other_sources(opened.club(), mine)) {
    if (section_with_most(one.items, opened.desk->compiled()) != section.id) continue;
    cards.push_back(card_of(one.compared));
    if (one.items.size() == 1) told.emplace(one.items.front(), one.compared.theirs);
  }
  return told;
}

bool is_spending(const ItemDefinition& item) {
  return item.asked->role == ItemRole::spend && item.unit_text == "GBP";
}

// What the section's rows of costs spend, this year and last.
void add_last_year(const Section& section, const Opened& opened, ReturnFigures& figures,
                   std::vector<AgreementCard>& cards) {
  double now = 0, last = 0;
  std::size_t both = 0;
  for (const GridRow& row : section.grid) {
    const ItemDefinition* item = opened.desk->compiled().definitions->find_item(row.spend);
    if (item == nullptr || !item->asked || !is_spending(*item)) continue;
    const Figure ours = figures.item(row.spend), before = figures.item_last_year(row.spend);
    if (!ours.cell.is_number() || !before.cell.is_number()) continue;
    now += ours.number;
    last += before.number;
    ++both;
  }
  if (both == 0 || last == 0) return;
  const double percent = (now / last - 1) * 100;
  constexpr double much = 20;
  AgreementCard card;
  card.title = "Spending and last year's return";
  card.lines = {{"This year", fmt::format("£{}", with_commas(now, 0))},
                {"Last year", fmt::format("£{}", with_commas(last, 0))}};
  card.agrees = std::abs(percent) <= much;
  card.verdict = std::abs(percent) < 0.05
                     ? "As last year"
                     : fmt::format("{:.1f}% {} than last year", std::abs(percent),
                                   percent < 0 ? "less" : "more");
  card.remark = fmt::format("The {} rows above that have both years.", both);
  cards.push_back(std::move(card));
}

void add_overheads(const Section& section, const Opened& opened, ReturnFigures& figures,
                   std::vector<AgreementCard>& cards) {
  const CompiledClub& club = opened.desk->compiled();
  const bool asks_money =
      std::ranges::any_of(section.grid, [](const GridRow& row) { return !row.spend.empty(); });
  for (const Overheads& one : club.club->questionnaire.overheads) {
    const ItemDefinition* total = club.definitions->find_item(one.total);
    const bool here = total != nullptr && total->asked && total->asked->section == section.id;
    if (!here && !asks_money) continue;
    for (std::size_t i = 0; i < club.measures.size(); ++i) {
      if (id_of(club.measures[i].choice) != one.measure) continue;
      const Figure share = figures.figure(club.measures[i].program);
      if (!share.cell.is_number()) continue;
      AgreementCard card;
      card.title = "Overheads as a share of cost";
      card.lines = {{"This return", fmt::format("{:.1f}%", share.number)}};
      const auto others = opened.desk->others(i, opened.address.authority);
      if (others.size() >= outliers_judged_from) {
        const double low = quantile_of_sorted(others, 0.25),
                     high = quantile_of_sorted(others, 0.75);
        card.lines.emplace_back("Middle half of the group",
                                fmt::format("{:.1f}% to {:.1f}%", low, high));
        card.agrees = share.number >= low && share.number <= high;
        card.verdict = card.agrees          ? "Within the middle half"
                       : share.number < low ? "Lower than the middle half"
                                            : "Higher than the middle half";
      } else {
        card.verdict = "Shown when eight others have a figure";
      }
      cards.push_back(std::move(card));
    }
  }
}

}  // namespace

std::vector<AgreementCard> agreement_of(const Section& section, const EntryState& state,
                                        const Opened& opened) {
  std::vector<AgreementCard> cards;
  const Told told = add_other_sources(section, state, opened, cards);
  opened.mine->read([&](const KeptReturn&, ReturnFigures& figures) {
    for (const ItemDefinition& item : opened.club().items) {
      const bool here = item.asked && item.asked->section == section.id &&
                        item.dimensions.empty() && item.asked->rows.empty() &&
                        !item.publication.empty();
      if (here) add_published(item, figures, told, cards);
    }
    add_last_year(section, opened, figures, cards);
    add_overheads(section, opened, figures, cards);
  });
  return cards;
}

void add_agreement(const std::vector<AgreementCard>& cards, Html& html) {
  if (cards.empty()) return;
  html.add(
      "<h2 class=\"govuk-heading-m\">Does this agree with other sources?</h2>\n<div class=\"app-cards\">\n"_html);
  for (const AgreementCard& one : cards) {
    html.add("<section class=\"app-card"_html,
             one.agrees ? " app-card--ok"_html : " app-card--check"_html, "\"><h3>"_html, one.title,
             "</h3><dl class=\"app-recon\">"_html);
    for (const auto& [who, much] : one.lines) {
      html.add("<dt>"_html, who, "</dt><dd>"_html, much, "</dd>"_html);
    }
    html.add("</dl><p><span class=\"app-tag"_html,
             one.agrees ? " app-tag--ok"_html : " app-tag--check"_html, "\">"_html, one.verdict,
             "</span></p>"_html);
    if (!one.remark.empty()) html.add("<p class=\"app-muted\">"_html, one.remark, "</p>"_html);
    html.add("</section>\n"_html);
  }
  html.add("</div>\n"_html);
}

}  // namespace plumbline
