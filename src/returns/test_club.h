// A small club of children's homes for the tests of this module.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "returns/compiled_club.h"
#include "returns/return_figures.h"
#include "returns/return_file.h"

namespace plumbline {

inline constexpr const char* test_pack = R"toml(
id = "homes"
title = "Children's homes"

[[dimension]]
name = "PN"
title = "Need"
[dimension.members]
ASD = "autism"
HI = "hearing"

[[section]]
id = "A"
title = "Money and days"
unit = "GBP"
[[section.item]]
code = "HOM_A01"
label = "Staff pay"
definition = "Pay of care staff."
[[section.item]]
code = "HOM_A02"
label = "Food"
definition = "Food and drink."
[[section.item]]
code = "HOM_A03"
as = "derived"
label = "Direct cost"
definition = "Pay and food."
formula = "HOM_A01 + HOM_A02"
[[section.item]]
code = "HOM_A04"
label = "Total from the ledger"
definition = "As the ledger has it."
[[section.item]]
code = "HOM_A05"
label = "Days of care"
unit = "child*day"
definition = "Nights in the year."
[[section.item]]
code = "HOM_A06"
label = "Children at 31 March"
unit = "child"
definition = "In the homes that day."
[[section.item]]
code = "HOM_A07"
label = "Basis"
as = "choice"
choices = ["outturn", "budget"]
required = true
definition = "One for all figures."
[[section.item]]
code = "HOM_A08"
label = "Children by need"
unit = "child"
by = ["PN"]
definition = "Each child once."
[[section.check]]
id = "HOM_A04_E1"
item = "HOM_A04"
severity = "error"
message = "The lines do not add up to the total."
passes = "HOM_A01 + HOM_A02 = HOM_A04"
[[section.check]]
id = "HOM_A05_W1"
item = "HOM_A05"
message = "The days do not fit the number of children."
passes = "between(HOM_A05, 60% * DAYS * HOM_A06, 140% * DAYS * HOM_A06)"
trap = ["T05"]
[[section.check]]
id = "HOM_A06_W1"
item = "HOM_A06"
message = "The number of children changed much."
passes = "within(HOM_A06, prev(HOM_A06), 20%)"
[[section.check]]
id = "HOM_A08_W1"
item = "HOM_A08"
message = "More than half of the children have a hearing impairment."
passes = "HOM_A08[PN=HI] <= 50% * HOM_A06"

[[section]]
id = "H"
title = "Homes"
rows = "HOM_H"
key = "HOM_H01"
one = "home"
[[section.item]]
code = "HOM_H01"
label = "Home"
as = "text"
definition = "A code of your own."
[[section.item]]
code = "HOM_H02"
label = "Places"
unit = "place"
definition = "On the registration."
[[section.item]]
code = "HOM_H03"
label = "Nights"
unit = "place*day"
definition = "Nights occupied."
[[section.item]]
code = "HOM_H04"
as = "derived"
label = "Nights occupied of those there were"
unit = "pct"
definition = "Nights over places and days of the year."
formula = "HOM_H03 / (HOM_H02 * DAYS) * 100"
[[section.check]]
id = "HOM_H03_E1"
item = "HOM_H03"
severity = "error"
message = "More nights than places allow."
passes = "HOM_H03 <= HOM_H02 * DAYS"
[[section.check]]
id = "HOM_H03_W1"
item = "HOM_H03"
message = "Many places stood empty."
passes = "sum(HOM_H03 over HOM_H) >= 60% * sum(HOM_H02 * DAYS over HOM_H)"

[[measure]]
id = "HOM_M01"
label = "Cost per child per week"
unit = "GBP/child/week"
formula = "HOM_A03 / weeks(HOM_A05)"
[[measure]]
id = "HOM_M02"
label = "Occupancy"
unit = "pct"
formula = "sum(HOM_H03 over HOM_H) / sum(HOM_H02 * DAYS over HOM_H) * 100"
)toml";

// The club compiled, and returns of it as they are typed.
class TestClub {
 public:
  explicit TestClub(const char* toml = test_pack) {
    ClubPack pack = read_club(toml, "homes.toml");
    if (!pack.errors.empty()) throw std::runtime_error(text(pack.errors.front()));
    std::vector<Club> clubs;
    clubs.push_back(std::move(pack.club));
    definitions_ = std::make_unique<Definitions>(std::move(clubs));
    auto compiled = compile_club(definitions_->clubs().front(), *definitions_);
    if (!compiled) throw std::runtime_error(text(compiled.error()));
    compiled_ = *std::move(compiled);
  }

  const CompiledClub& compiled() const { return compiled_; }
  const Club& club() const { return *compiled_.club; }
  const Definitions& definitions() const { return *definitions_; }

  ReadReturn read(const std::string& lines) const {
    const Period year{PeriodKind::financial_year, 2014};
    auto made = read_return("code,row,value,reason,comment\n" + lines, "homes.csv", club(),
                            {.authority = "701", .year = year});
    if (!made) throw std::runtime_error(text(made.error()));
    return *std::move(made);
  }

  ReturnSources sources(const Return& now, const Return* last = nullptr) const {
    return {.club = &compiled_,
            .now = &now,
            .last = last,
            .others = {},
            .published = {},
            .group = {},
            .submitting = false};
  }

 private:
  std::unique_ptr<Definitions> definitions_;
  CompiledClub compiled_;
};

}  // namespace plumbline
