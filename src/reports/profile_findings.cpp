#include "reports/profile_findings.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/words.h"
#include "statistics/unit_slips.h"

namespace plumbline {
namespace {

std::string worked(const ProfileFigure& figure) {
  if (figure.denominator.empty()) return {};
  return fmt::format("{} over {}", figure.numerator, figure.denominator);
}

// A figure outside what its pack says is usual, whatever the others report.
std::optional<ProfileFinding> out_of_range(const ProfileFigure& figure) {
  const MeasureChoice& used = figure.table.measure.used;
  const MeasureDefinition& measure = *used.measure;
  if (!figure.table.own || !figure.table.own->figure.cell.is_number()) return std::nullopt;
  const double own = figure.table.own->figure.number;
  const bool too_low = measure.sense_low && own < *measure.sense_low;
  const bool too_high = measure.sense_high && own > *measure.sense_high;
  if (!used.variant->name.empty() || (!too_low && !too_high)) return std::nullopt;
  const auto show = [&](double value) {
    return shown(value, used.variant->unit_text, measure.decimals);
  };
  return ProfileFinding{
      .id = measure.id,
      .message = fmt::format("{}: {} is {} the {} that is usual.", used.variant->label, show(own),
                             too_low ? "below" : "above",
                             show(too_low ? *measure.sense_low : *measure.sense_high)),
      .hint = "It may be right. Check the money, and the activity behind it.",
      .worked = worked(figure)};
}

struct SlipWords {
  Slip slip;
  std::string_view amount;
  std::string_view hint;
  bool per_user_alone;  // heads differ too much in what is spent on them
};

constexpr SlipWords slip_words[] = {
    {Slip::sign, "below nought", "Was income written with the wrong sign?", false},
    {Slip::thousand_times, "about 1,000 times",
     "Were pounds written where thousands were asked for?", false},
    {Slip::thousandth, "about a thousandth of",
     "Were thousands of pounds written where pounds were asked for?", false},
    {Slip::ten_times, "about ten times",
     "Is there a digit too many, or one too few in the activity?", true},
    {Slip::tenth, "about a tenth of", "Is there a digit too few, or one too many in the activity?",
     true},
    {Slip::fifty_two_times, "about 52 times", "Was a year counted where a week was asked for?",
     true},
    {Slip::fifty_second, "about a fifty-second of",
     "Was a week counted where a year was asked for?", true},
    {Slip::seven_times, "about seven times", "Were weeks counted where days were asked for?", true},
    {Slip::seventh, "about a seventh of", "Were days counted where weeks were asked for?", true},
};

std::optional<ProfileFinding> slip_of_unit(const ProfileFigure& figure) {
  const MeasureTable& table = figure.table;
  const MeasureChoice& used = table.measure.used;
  const bool is_cost = used.variant->unit_text.starts_with("GBP/");
  if (!is_cost || !table.own || !table.own->figure.cell.is_number()) return std::nullopt;
  const double own = table.own->figure.number;
  const auto screen = screen_for_slip(own, table.summary.median);
  if (!screen) return std::nullopt;
  const auto* const found = std::ranges::find(slip_words, screen->slip, &SlipWords::slip);
  if (found == std::end(slip_words)) return std::nullopt;
  if (found->per_user_alone && used.variant->zero_counts) return std::nullopt;
  const std::string own_words = shown(own, used.variant->unit_text, used.measure->decimals);
  const std::string what =
      found->slip == Slip::sign
          ? fmt::format("{}: {} is below nought.", used.variant->label, own_words)
          : fmt::format("{}: {} is {} the median.", used.variant->label, own_words, found->amount);
  return ProfileFinding{.id = "UNIT_SLIP",
                        .message = what,
                        .hint = std::string(found->hint),
                        .worked = worked(figure)};
}

}  // namespace

void add_findings(const ProfileFigure& figure, std::vector<ProfileFinding>& findings) {
  auto found = slip_of_unit(figure);
  if (!found) found = out_of_range(figure);
  if (!found) return;
  // A measure may stand in several panels.
  const bool told = std::ranges::any_of(findings, [&](const ProfileFinding& one) {
    return one.id == found->id && one.message == found->message;
  });
  if (!told) findings.push_back(*std::move(found));
}

}  // namespace plumbline
