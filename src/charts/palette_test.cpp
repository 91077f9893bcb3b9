#include "charts/palette.h"

#include <doctest/doctest.h>

namespace plumbline {

namespace {
struct MustStandOut {
  Ink ink, from;
  double least;
};
constexpr double for_text = 4.5;      // WCAG 1.4.3
constexpr double for_graphics = 3.0;  // WCAG 1.4.11
}  // namespace

TEST_CASE("every colour stands in its own place of the table") {
  for (std::size_t i = 0; i < ink_count; ++i) {
    CHECK(static_cast<std::size_t>(palette()[i].ink) == i);
    CHECK_FALSE(palette()[i].use.empty());
  }
  CHECK(hex(Ink::own) == "#781349");
  CHECK(hex(Ink::none) == "none");
}

TEST_CASE("words can be read on whatever they stand on") {
  for (const MustStandOut& pair : {MustStandOut{Ink::text, Ink::white, for_text},
                                   {Ink::text, Ink::band_strong, for_text},
                                   {Ink::text, Ink::own_tint, for_text},
                                   {Ink::text_soft, Ink::white, for_text},
                                   {Ink::text_soft, Ink::band_strong, for_text},
                                   {Ink::axis, Ink::white, for_text},
                                   {Ink::own, Ink::white, for_text},
                                   {Ink::own, Ink::band_strong, for_text},
                                   {Ink::white, Ink::own, for_text},
                                   {Ink::white, Ink::brand, for_text},
                                   {Ink::group, Ink::white, for_text}}) {
    CAPTURE(facts(pair.ink).name);
    CAPTURE(facts(pair.from).name);
    CHECK(contrast(pair.ink, pair.from) >= pair.least);
  }
}

TEST_CASE("bars and marks stand out from what is behind them, and your own from all others") {
  for (const MustStandOut& pair : {MustStandOut{Ink::own, Ink::other, for_graphics},
                                   {Ink::brand, Ink::other, for_graphics},
                                   {Ink::own, Ink::band_strong, for_graphics},
                                   {Ink::other, Ink::white, for_graphics},
                                   {Ink::other, Ink::band, for_graphics},
                                   {Ink::other_edge, Ink::band_strong, for_graphics},
                                   {Ink::group, Ink::band_strong, for_graphics},
                                   {Ink::text, Ink::other, for_graphics},
                                   {Ink::series_two, Ink::white, for_graphics},
                                   {Ink::series_three, Ink::white, for_graphics},
                                   {Ink::series_four, Ink::white, for_graphics}}) {
    CAPTURE(facts(pair.ink).name);
    CAPTURE(facts(pair.from).name);
    CHECK(contrast(pair.ink, pair.from) >= pair.least);
  }
}

TEST_CASE("contrast is that of WCAG 2.2") {
  CHECK(contrast(Ink::white, Ink::white) == doctest::Approx(1.0));
  CHECK(contrast(Ink::brand, Ink::white) == doctest::Approx(10.25).epsilon(0.001));
  CHECK(contrast(Ink::own, Ink::white) == doctest::Approx(10.56).epsilon(0.001));
}

}  // namespace plumbline
