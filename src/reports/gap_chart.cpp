#include "reports/gap_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "charts/parts.h"
#include "comparison/gap.h"
#include "reports/finding.h"
#include "reports/words.h"

namespace plumbline {
namespace {

class GapWriter {
 public:
  explicit GapWriter(const MeasureView& view)
      : view_(view),
        gap_(*view.gap),
        used_(view.table->measure.used),
        own_name_(name_of(view.authorities->at(view.table->own->authority))) {}

  Chart chart() const {
    return parts_chart({.words = {.title = title(),
                                  .subtitle = subtitle(),
                                  .description = description(),
                                  .coverage = coverage(),
                                  .source = "Prices and shares of each kind stand in the table."},
                        .table = table(),
                        .rows = rows()});
  }

 private:
  std::string amount(double value) const {
    return shown(value, used_.variant->unit_text, used_.measure->decimals);
  }
  std::string rounded(double value) const {
    return shown(value, used_.variant->unit_text, std::abs(value) < 100 ? 2 : 0);
  }
  std::string with_sign(double value) const { return (value < 0 ? "" : "+") + rounded(value); }
  static std::string percent(double share) { return fmt::format("{:.0f}%", 100 * share); }

  std::string title() const {
    const double difference = gap_.difference();
    constexpr double about_the_same = 0.02;
    if (std::abs(difference) < about_the_same * gap_.group) {
      return "Mix and prices together come to about what the others pay";
    }
    const std::string size = rounded(std::abs(difference));
    const auto most_of_it = [&](double part) { return part / difference > 0.5; };
    if (most_of_it(gap_.mix)) return fmt::format("Most of the {} gap is the mix of kinds", size);
    if (most_of_it(gap_.price)) {
      return fmt::format("Most of the {} gap is the price of the same kinds", size);
    }
    if (gap_.overheads && most_of_it(*gap_.overheads)) {
      return fmt::format("Most of the {} gap is overheads", size);
    }
    return fmt::format("The {} gap comes from mix and prices alike", size);
  }

  std::string subtitle() const {
    return fmt::format("{} beside what {} others pay over all, {}, {}.", own_name_, gap_.members,
                       unit_words(used_.variant->unit_text),
                       text(Period{PeriodKind::financial_year, view_.table->year}));
  }

  std::string description() const {
    std::string words = fmt::format("The mix of kinds makes {}, prices for the same kinds make {}",
                                    with_sign(gap_.mix), with_sign(gap_.price));
    if (gap_.overheads) words += fmt::format(", overheads make {}", with_sign(*gap_.overheads));
    return words + ".";
  }

  std::string coverage() const {
    std::string words = fmt::format(
        "Over all kinds {} pays {} and the others {}, all their cost over all their activity; the "
        "authority itself is left out of it.",
        own_name_, amount(gap_.own), amount(gap_.group));
    if (!gap_.left_out.empty()) {
      words += fmt::format(
          " Left out, since fewer than five others have enough of it: {}. What is compared is "
          "{:.0f}% of the own cost.",
          listed(gap_.left_out), gap_.coverage);
    }
    return words;
  }

  // Of the kinds, the one that the effect is mostly made of.
  const KindGap& most(double KindGap::*effect) const {
    return *std::ranges::max_element(gap_.kinds, {},
                                     [&](const KindGap& kind) { return std::abs(kind.*effect); });
  }

  std::vector<PartRow> rows() const {
    const KindGap& mixed = most(&KindGap::mix);
    const KindGap& priced = most(&KindGap::price);
    std::vector<PartRow> all = {
        {.name = gap_.mix < 0 ? "A cheaper mix of kinds" : "A dearer mix of kinds",
         .detail = fmt::format("{}: {} of all, {} with others", mixed.label,
                               percent(mixed.own_share), percent(mixed.group_share)),
         .value = gap_.mix,
         .shown = with_sign(gap_.mix)},
        {.name =
             gap_.price < 0 ? "Lower prices for the same kind" : "Higher prices for the same kind",
         .detail = fmt::format("{}: {}, {} with others", priced.label, rounded(priced.own_price),
                               rounded(priced.group_price)),
         .value = gap_.price,
         .shown = with_sign(gap_.price)}};
    if (gap_.overheads) {
      all.push_back({.name = *gap_.overheads < 0 ? "Less overheads" : "More overheads",
                     .detail = "for each unit of activity",
                     .value = *gap_.overheads,
                     .shown = with_sign(*gap_.overheads)});
    }
    return all;
  }

  Table table() const {
    Table made{.caption = "What makes up the gap, kind by kind",
               .columns = {{"Kind"},
                           {"Own share", true},
                           {"Others' share", true},
                           {"Own price", true},
                           {"Others' price", true},
                           {"By mix", true},
                           {"By price", true}},
               .rows = {}};
    for (const KindGap& kind : gap_.kinds) {
      made.rows.push_back({.cells = {{.text = kind.label},
                                     {.text = percent(kind.own_share)},
                                     {.text = percent(kind.group_share)},
                                     {.text = kind.own_share > 0 ? amount(kind.own_price) : "–"},
                                     {.text = amount(kind.group_price)},
                                     {.text = with_sign(kind.mix)},
                                     {.text = with_sign(kind.price)}}});
    }
    made.rows.push_back({.cells = {{.text = "Together"},
                                   {.text = "100%"},
                                   {.text = "100%"},
                                   {.text = amount(gap_.own)},
                                   {.text = amount(gap_.group)},
                                   {.text = with_sign(gap_.mix)},
                                   {.text = with_sign(gap_.price)}},
                         .own = false,
                         .total = true});
    return made;
  }

  const MeasureView& view_;
  const Gap& gap_;
  const MeasureChoice& used_;
  std::string own_name_;
};

}  // namespace

std::optional<Chart> gap_chart(const MeasureView& view) {
  if (view.gap == nullptr || !view.table->own) return std::nullopt;
  return GapWriter(view).chart();
}

}  // namespace plumbline
