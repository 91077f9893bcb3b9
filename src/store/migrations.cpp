#include "store/migrations.h"

#include <fmt/format.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <string>

namespace plumbline {
namespace {

bool is_of_another_program(soci::session& session) {
  int tables = 0;
  int ours = 0;
  session << "select count(*), coalesce(sum(name = 'schema_version'), 0) from sqlite_master "
             "where type = 'table' and name not like 'sqlite_%'",
      soci::into(tables), soci::into(ours);
  return tables != 0 && ours == 0;
}

int version_of(soci::session& session) {
  int version = 0;
  session << "select coalesce(max(version), 0) from schema_version", soci::into(version);
  return version;
}

int newest(std::span<const Migration> migrations) {
  return migrations.empty() ? 0 : migrations.back().number;
}

Status not_newer(int version, int known) {
  if (version <= known) return Done{};
  return Error{.what = fmt::format("This workspace was last used by a newer Plumbline: its "
                                   "version is {}, and this program knows up to {}.",
                                   version, known),
               .where = {},
               .hint = "Use the newer program, or another workspace."};
}

// The first statement takes the write lock, so of two programs that start at once one waits, and
// then finds the change made.
void apply(soci::session& session, const Migration& migration) {
  soci::transaction transaction(session);
  soci::statement claim =
      (session.prepare << "insert or ignore into schema_version (version) values (:number)",
       soci::use(migration.number));
  claim.execute(true);
  if (claim.get_affected_rows() == 1) {
    for (const std::string_view statement : migration.statements) {
      session << std::string(statement);
    }
  }
  transaction.commit();
}

}  // namespace

Status migrate(soci::session& session, std::span<const Migration> migrations) {
  if (is_of_another_program(session)) {
    return Error{.what = "This is the database of another program."};
  }
  session << "create table if not exists schema_version (version integer primary key) strict";
  const int version = version_of(session);
  const int known = newest(migrations);
  if (const Status ours = not_newer(version, known); !ours) return ours;
  for (const Migration& migration : migrations) {
    if (migration.number > version) apply(session, migration);
  }
  return Done{};
}

Status up_to_date(soci::session& session, std::span<const Migration> migrations) {
  int ours = 0;
  session << "select count(*) from sqlite_master where name = 'schema_version'", soci::into(ours);
  if (ours == 0) return Error{.what = "This is not a workspace of Plumbline."};
  const int version = version_of(session);
  const int known = newest(migrations);
  if (version >= known) return not_newer(version, known);
  return Error{.what =
                   "This workspace was last used by an older Plumbline, and must be brought up "
                   "to date before it can be read; but it may not be written to.",
               .where = {},
               .hint = "Run 'plumbline releases' once as somebody who may write to the folder."};
}

}  // namespace plumbline
