// What must be true of every measure that comes with the program.
#include <doctest/doctest.h>

#include <functional>

#include "base/embedded.h"
#include "base/text.h"
#include "measures/definitions.h"

namespace plumbline {
namespace {

void for_every_cost(
    const std::function<void(const MeasureDefinition&, const MeasureVariant&)>& work) {
  for (const EmbeddedFile& file : embedded_files("clubs/")) {
    const ClubPack pack = read_club(file.text, file.path);
    REQUIRE(pack.errors.empty());
    for (const MeasureDefinition& measure : pack.club.measures) {
      for (const MeasureVariant& variant : measure.variants) {
        if (variant.unit_text.starts_with("GBP/")) work(measure, variant);
      }
    }
  }
}

bool says(const MeasureVariant& variant, const std::string& word) {
  return lower(variant.label).find(word) != std::string::npos;
}

}  // namespace

TEST_CASE("no cost is said to be better for being low or high") {
  int costs = 0;
  for_every_cost([&](const MeasureDefinition& measure, const MeasureVariant& variant) {
    if (!variant.name.empty()) return;  // beside a share: income, or a balance, for each
    CAPTURE(measure.id);
    CHECK(measure.polarity == Polarity::none);
    ++costs;
  });
  CHECK(costs > 100);
}

TEST_CASE("a cost that is called per week, day or hour is one, and no other is called so") {
  for_every_cost([](const MeasureDefinition& measure, const MeasureVariant& variant) {
    CAPTURE(id_of({&measure, &variant}));
    CAPTURE(variant.label);
    for (const std::string stretch : {"week", "day", "hour"}) {
      const bool is_one = variant.unit_text.find("/" + stretch) != std::string::npos;
      if (says(variant, "per " + stretch)) CHECK(is_one);
      if (is_one && says(variant, " per ")) CHECK(says(variant, stretch));
    }
  });
}

}  // namespace plumbline
