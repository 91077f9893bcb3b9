// A workbook of the small test club, for the tests of this module.
#pragma once

#include "returns/test_club.h"
#include "workbook/workbook_contents.h"

namespace plumbline {

inline WorkbookIdentity test_identity() {
  return {.club = "homes",
          .club_title = "Children's homes",
          .year = {PeriodKind::financial_year, 2014},
          .authority = "701",
          .authority_name = "Kessford",
          .version = {}};
}

inline WorkbookContents test_contents(const TestClub& club, const Return& now,
                                      const Return* last = nullptr) {
  WorkbookContents contents;
  contents.identity = test_identity();
  contents.sources = club.sources(now, last);
  contents.issued = "2014-04-07 09:00";
  return contents;
}

}  // namespace plumbline
