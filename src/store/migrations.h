// The shape of the database, as a numbered list of changes. A change that a released program has
// made is never edited: the next one mends it.
#pragma once

#include <soci/soci.h>

#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace plumbline {

struct Migration {
  int number = 0;  // 1 is the first; no gaps
  std::vector<std::string_view> statements;
};

// Of the figures.
std::vector<Migration> migrations();
// Of the rounds and their returns, and the people.
std::vector<Migration> round_migrations();

// Makes the changes that the database has not had yet, each in a transaction of its own. Refuses
// the database of a newer program, and one that another program made. Throws soci::soci_error.
Status migrate(soci::session& session, std::span<const Migration> migrations);

// Whether the database has had every change and no more, for one that may only be read.
Status up_to_date(soci::session& session, std::span<const Migration> migrations);

}  // namespace plumbline
