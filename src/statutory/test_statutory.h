// For tests: a small statutory pack over a small club; and returns in which every item of the
// built-in clubs has a number, to feed the built-in statutory returns.
#pragma once

#include <fmt/format.h>

#include <memory>
#include <stdexcept>

#include "base/embedded.h"
#include "returns/return_file.h"
#include "statutory/fragment.h"

namespace plumbline {

inline constexpr const char* homes_club = R"toml(
id = "homes"
title = "Homes"
[[items]]
unit = "child"
period = "31 March"
publication = "The yearbook"
list = [{ code = "YEARBOOK", label = "Children in the yearbook" }]
[[section]]
id = "A"
title = "All"
unit = "GBP"
item = [
  { code = "HOM_PAY", label = "Pay", definition = "Pay." },
  { code = "HOM_RENT", label = "Rent", definition = "Rent." },
  { code = "HOM_OVER", label = "Overheads", definition = "Overheads." },
  { code = "HOM_SHARE", label = "Share of voluntary homes", definition = "A share.", unit = "pct" },
  { code = "HOM_CHILDREN", label = "Children", definition = "Children.", unit = "child", as = "prefilled", from = ["YEARBOOK"] },
  { code = "HOM_BREAKS", label = "Children in short breaks", definition = "Others.", unit = "child" },
  { code = "HOM_BASIS", label = "Basis", definition = "The basis.", as = "text" },
]
[[section]]
id = "H"
title = "Homes"
rows = "HOM_H"
key = "HOM_H01"
one = "home"
item = [
  { code = "HOM_H01", label = "Home", definition = "A code.", as = "text" },
  { code = "HOM_H02", label = "Places", definition = "Places.", unit = "place" },
]
)toml";

inline constexpr const char* homes_items = R"toml(
statutory = "unified items"
[[dimension]]
name = "LINE"
title = "Line"
[dimension.members]
RES = "Residential care"
NEW = "A line of 2013-14"
[[dimension]]
name = "PROV"
title = "Provider"
[dimension.members]
OWN = "own"
BOUGHT = "bought"
[[dimension]]
name = "COMP"
title = "Component"
[dimension.members]
DIRECT = "direct"
OVERHEAD = "overheads"
[[basis]]
item = "HOM_BASIS"
club = "homes"
[[group]]
title = "All"
unit = "GBP"
basis = "outturn"
item = [
  { code = "U_CHILDREN", label = "Children", unit = "child", period = "31 March", basis = "count", definition = "Children.", from = ["HOM_CHILDREN", "YEARBOOK"] },
  { code = "U_BEFORE", label = "Children before", unit = "child", period = "31 March", basis = "count", definition = "Children.", from = ["prev(U_CHILDREN)"] },
  { code = "U_PLACES", label = "Places", unit = "place", basis = "count", definition = "Places.", from = ["sum(HOM_H02 over HOM_H)"] },
  { code = "U_WORDS", label = "Basis", unit = "text", basis = "words", definition = "Words.", from = ["HOM_BASIS"] },
]
[[group.cube]]
code = "U_FIN"
label = "Spending"
definition = "Spending."
by = ["LINE", "PROV", "COMP"]
rounded_to = 1
cells = [
  { of = "RES,OWN,DIRECT", from = ["HOM_PAY * HOM_SHARE / 100 + HOM_RENT"], otherwise = [{ formula = "HOM_PAY + HOM_RENT", why = "No share was given." }] },
  { of = "RES,OWN,OVERHEAD", from = ["HOM_OVER"] },
  { of = "NEW,OWN,DIRECT", from = ["HOM_PAY"], since = "2013-14" },
]
)toml";

// The club, its packs, and returns of it as they are typed.
class SmallStatutory {
 public:
  explicit SmallStatutory(const std::string& more = {}) {
    std::vector<Club> clubs;
    clubs.push_back(read_club(homes_club, "homes.toml").club);
    definitions = std::make_unique<Definitions>(std::move(clubs));
    std::vector<PackSource> packs = {{"items.toml", homes_items}};
    if (!more.empty()) packs.push_back({"more.toml", more});
    StatutoryPack read = read_statutory(packs);
    if (!read.errors.empty()) throw std::runtime_error(text(read.errors.front()));
    statutory = std::move(read.made);
    compiled.emplace("HOM", *compile_club(definitions->clubs().front(), *definitions));
  }

  Return typed(const std::string& lines, std::int16_t year = 2014) const {
    auto read = read_return("code,row,value,reason,comment\n" + lines, "homes.csv",
                            definitions->clubs().front(),
                            {.authority = "701", .year = {PeriodKind::financial_year, year}});
    if (!read || !read->problems.empty()) throw std::runtime_error("not a return");
    return std::move(read->made);
  }

  UnifiedSources sources(const Return& now, const Return* last = nullptr) const {
    UnifiedSources all{.statutory = &statutory,
                       .definitions = definitions.get(),
                       .clubs = &compiled,
                       .year = now.year.year,
                       .now = {{"HOM", &now}},
                       .last = {},
                       .published = {}};
    if (last != nullptr) all.last.emplace("HOM", last);
    return all;
  }

  std::unique_ptr<Definitions> definitions;
  Statutory statutory;
  std::map<std::string, CompiledClub> compiled;
};

// Every item of every built-in club answered with a number of its own.
class FullReturns {
 public:
  explicit FullReturns(std::int16_t year) {
    std::vector<Club> clubs;
    for (const EmbeddedFile& file : embedded_files("clubs/")) {
      clubs.push_back(read_club(file.text, file.path).club);
    }
    definitions = std::make_unique<Definitions>(std::move(clubs));
    statutory = read_statutory(built_in_statutory()).made;
    for (const Club& club : definitions->clubs()) {
      if (!club.questionnaire.is_asked()) continue;
      const std::string prefix = prefix_of(club);
      compiled.emplace(prefix, *compile_club(club, *definitions));
      Return made;
      made.club = club.id;
      made.year = {PeriodKind::financial_year, year};
      for (const ItemDefinition& item : club.items) answer(item, made);
      given.emplace(prefix, std::move(made));
    }
    sources = {.statutory = &statutory,
               .definitions = definitions.get(),
               .clubs = &compiled,
               .year = year,
               .now = {},
               .last = {},
               .published = {}};
    for (const auto& [prefix, made] : given) sources.now.emplace(prefix, &made);
  }

  std::unique_ptr<Definitions> definitions;
  Statutory statutory;
  std::map<std::string, CompiledClub> compiled;
  std::map<std::string, Return> given;
  UnifiedSources sources;

 private:
  // Shares are 25 and shares of providers small; money is odd, so that shares of it are fractions.
  double next(const ItemDefinition& item) {
    ++count_;
    if (item.unit.kind == UnitKind::percent) return item.code.starts_with("UR_") ? 7 : 25;
    return exponent_of(item.unit, "GBP") > 0 ? 100'003 + 1'237.0 * count_ : count_ % 97;
  }

  void answer(const ItemDefinition& item, Return& made) {
    const bool is_number = item.asked && item.asked->rows.empty() &&
                           item.asked->as != AskedAs::derived && item.unit.kind != UnitKind::text &&
                           item.unit.kind != UnitKind::date;
    if (!is_number || item.dimensions.size() > 1) return;
    if (item.dimensions.empty()) {
      made.answers[{item.code}].figure = Figure::of(next(item));
      return;
    }
    for (const std::string& member : item.dimensions.front().members) {
      const std::string series = series_name(item.code, {{item.dimensions.front().name, {member}}});
      made.answers[{series}].figure = Figure::of(next(item));
    }
  }

  int count_ = 0;
};

}  // namespace plumbline
