// Whose workbook it is, of which club and year, and of what it asks.
#pragma once

#include <string>

#include "club/club.h"

namespace plumbline {

struct WorkbookIdentity {
  std::string club;        // the pack's id
  std::string club_title;  // "Children looked after"
  Period year;
  std::string authority;       // its code, or what it is called where there is none
  std::string authority_name;  // "Kessford"; empty where only the code is known
  std::string version;         // of what is asked: version_of()

  friend bool operator==(const WorkbookIdentity&, const WorkbookIdentity&) = default;
};

// "children-looked-after 2013-14"
std::string round_id(const WorkbookIdentity& identity);
// "Children looked after 2013-14"
std::string round_title(const WorkbookIdentity& identity);
// "Kessford", or the code where there is no name.
std::string whose(const WorkbookIdentity& identity);

// Sixteen letters that change whenever an item that is asked in the year does: its code, label,
// unit, definition, choices or cells.
std::string version_of(const Club& club, std::int16_t year);

// Sixteen letters for a text; not a secret, only a mark that it changed.
std::string mark_of(std::string_view text);

}  // namespace plumbline
