#include "entry/strip_html.h"

#include <fmt/format.h>

#include <algorithm>

#include "charts/palette.h"
#include "returns/answer_words.h"

namespace plumbline {
namespace {

constexpr double left = 6, right = 244, middle = 24;  // of a sheet of 250 by 58

double place_of(const Strip& strip, double figure) {
  return left + std::clamp(strip.place(figure), 0.0, 1.0) * (right - left);
}

void add_ticks(const Strip& strip, Html& html) {
  html.add("<path d=\""_html);
  for (const double other : strip.others) {
    const double place = strip.place(other);
    if (place >= 0 && place <= 1)
      html.add("M"_html, Hundredths{place_of(strip, other)}, " 19v10"_html);
  }
  html.add("\" stroke=\""_html, hex(Ink::other_edge), "\" stroke-width=\"1.1\"/>\n"_html);
}

// A diamond, or where it is off the scale an arrow.
void add_own(const Strip& strip, const Figure& now, Html& html) {
  const bool there = now.cell.is_number();
  const double place = there ? strip.place(now.number) : 0;
  const Markup shape = place > 1   ? "M-9 -8 1 0-9 8Z"_html
                       : place < 0 ? "M9 -8 -1 0 9 8Z"_html
                                   : "M0 -8 8 0 0 8 -8 0Z"_html;
  html.add("<g class=\"app-strip__own\" transform=\"translate("_html,
           Hundredths{there ? place_of(strip, now.number) : left}, " "_html, middle, ")\""_html,
           there ? ""_html : " visibility=\"hidden\""_html, "><path d=\""_html, shape,
           "\" fill=\""_html, hex(Ink::own),
           "\" stroke=\"#fff\" stroke-width=\"1.5\"/></g>\n"_html);
}

}  // namespace

std::string name_of_strip(const Strip& strip, const MeasureChoice& measure, const Figure& now) {
  const MeasureVariant& variant = *measure.variant;
  const auto say = [&](double figure) { return in_unit(figure, variant); };
  const std::string own = now.cell.is_number() ? fmt::format("your figure {}. {}.", say(now.number),
                                                             place_words(strip, now.number))
                                               : "no figure of yours yet.";
  return fmt::format("{}: {} The middle of {} others is {}, half of them lie between {} and {}.",
                     variant.label, own, strip.others.size(), say(strip.median), say(strip.quarter),
                     say(strip.three_quarters));
}

void add_strip(const std::optional<Strip>& strip, const MeasureChoice& measure, const Figure& now,
               const Figure& last, Html& html) {
  if (!strip) {
    html.add("<span class=\"app-strip__words\">Shown when five others have a figure</span>"_html);
    return;
  }
  const std::string id = id_of(measure);
  html.add("<svg class=\"app-strip\" role=\"img\" aria-label=\""_html,
           name_of_strip(*strip, measure, now),
           "\" width=\"250\" height=\"58\" viewBox=\"0 0 250 58\" data-low=\""_html, strip->low,
           "\" data-high=\""_html, strip->high, "\">\n<rect x=\""_html,
           Hundredths{place_of(*strip, strip->quarter)}, "\" y=\"12\" width=\""_html,
           Hundredths{place_of(*strip, strip->three_quarters) - place_of(*strip, strip->quarter)},
           "\" height=\"24\" fill=\""_html, hex(Ink::band_strong),
           "\"/>\n<path d=\"M6 24H244\" stroke=\""_html, hex(Ink::other), "\"/>\n"_html);
  add_ticks(*strip, html);
  const double median = place_of(*strip, strip->median);
  html.add("<path d=\"M"_html, Hundredths{median}, " 9v30\" stroke=\""_html, hex(Ink::axis),
           "\" stroke-width=\"2.2\"/>\n"_html);
  if (last.cell.is_number()) {
    html.add("<circle cx=\""_html, Hundredths{place_of(*strip, last.number)},
             "\" cy=\"24\" r=\"4.6\" fill=\"#fff\" stroke=\""_html, hex(Ink::own),
             "\" stroke-width=\"2\"/>\n"_html);
  }
  add_own(*strip, now, html);
  html.add("<text x=\"6\" y=\"54\">"_html, in_unit(strip->low, *measure.variant),
           "</text><text x=\"244\" y=\"54\" text-anchor=\"end\">"_html,
           in_unit(strip->high, *measure.variant), "</text>"_html);
  // In the middle of the line its name would meet neither end.
  constexpr double clear = 80;
  if (median > clear && median < right - clear) {
    html.add("<text x=\""_html, Hundredths{median},
             "\" y=\"54\" text-anchor=\"middle\">median</text>"_html);
  }
  html.add("</svg><span class=\"app-strip__words\" id=\"words-"_html, id, "\">"_html,
           now.cell.is_number() ? place_words(*strip, now.number) : "No figure of yours yet",
           "</span>"_html);
}

void add_strip_key(const std::string& year, const std::string& last_year, Html& html) {
  html.add(
      "<ul class=\"app-legend\"><li><svg width=\"18\" height=\"18\" viewBox=\"-9 -9 18 18\" aria-hidden=\"true\"><path d=\"M0 -8 8 0 0 8 -8 0Z\" fill=\""_html,
      hex(Ink::own), "\"/></svg>You, "_html, year,
      "</li><li><svg width=\"18\" height=\"18\" viewBox=\"-9 -9 18 18\" aria-hidden=\"true\"><circle r=\"5\" fill=\"#fff\" stroke=\""_html,
      hex(Ink::own), "\" stroke-width=\"2\"/></svg>You, "_html, last_year,
      "</li><li><svg width=\"18\" height=\"18\" viewBox=\"0 0 18 18\" aria-hidden=\"true\"><path d=\"M9 3v12\" stroke=\""_html,
      hex(Ink::other_edge),
      "\" stroke-width=\"1.4\"/></svg>One other member</li><li><svg width=\"26\" height=\"18\" viewBox=\"0 0 26 18\" aria-hidden=\"true\"><rect x=\"1\" y=\"2\" width=\"24\" height=\"14\" fill=\""_html,
      hex(Ink::band_strong), "\" stroke=\""_html, hex(Ink::band_edge),
      "\"/></svg>Middle half of the group</li><li><svg width=\"18\" height=\"18\" viewBox=\"0 0 18 18\" aria-hidden=\"true\"><path d=\"M9 1v16\" stroke=\""_html,
      hex(Ink::axis), "\" stroke-width=\"2.4\"/></svg>Group median</li></ul>\n"_html);
}

}  // namespace plumbline
