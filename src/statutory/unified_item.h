// A unified item: a figure that is collected once, with a stable code, and used by many returns and
// clubs. docs/statutory.md explains the words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/period.h"
#include "club/questionnaire.h"
#include "formula/catalogue.h"
#include "formula/expression.h"
#include "units/unit.h"

namespace plumbline {

// Whether something that stands from one financial year to another does in this one; 0: open.
inline bool stands_in(std::int16_t since, std::int16_t until, std::int16_t year) {
  return (since == 0 || year >= since) && (until == 0 || year <= until);
}

// One way to a figure: from what clubs were told, from what is published, from other unified items.
struct Way {
  std::string formula = {};
  std::string why = {};  // for the reader, where it is not the way one would choose first
  Expression expression = {};
};

// The item itself, or one cell of it: "U_FIN[LINE=RES,PROV=OWN,COMP=DIRECT]".
struct UnifiedCell {
  std::string series = {};
  std::vector<Way> ways = {};         // the first that gives a number is taken
  std::int16_t since = 0, until = 0;  // financial years in which it exists; 0: always
};

struct UnifiedItem {
  std::string code;
  std::string label;
  std::string definition;
  std::string group;  // the heading it stands under
  std::string unit_text;
  Unit unit;
  PeriodKind period = PeriodKind::financial_year;
  std::string basis;   // "outturn", "budget", "count"
  std::string source;  // the official return it comes from
  double rounded_to = 0;
  std::vector<ItemDimension> dimensions;
  std::vector<UnifiedCell> cells;
  std::string where;  // "unified-items.toml, line 12"

  // Null where a series is not made, or not in this year.
  const UnifiedCell* find(std::string_view series, std::int16_t year) const;
  // The first cell of the same line, which the first dimension names.
  const UnifiedCell* find_line(std::string_view series, std::int16_t year) const;
  bool has_line(std::string_view series) const;  // in some year
};

// An answer that says on which basis a club's figures stand: "outturn", "budget".
struct BasisAnswer {
  std::string item;  // CLA_A01
  std::string club;  // in words: "children looked after"
};

struct UnifiedItems {
  std::vector<DimensionWords> dimensions;
  std::vector<UnifiedItem> items;
  std::vector<BasisAnswer> basis;

  const UnifiedItem* find(std::string_view code) const;
};

}  // namespace plumbline
