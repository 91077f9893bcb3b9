#include "store/guarded.h"

#include <soci/sqlite3/soci-sqlite3.h>

namespace plumbline {

std::string words(const soci::soci_error& problem) {
  const auto* const of_sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&problem);
  constexpr int primary = 0xFF;
  switch (of_sqlite == nullptr ? SQLITE_OK : of_sqlite->result() & primary) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program is busy with this workspace. Try again when it has finished.";
    case SQLITE_FULL:
      return "there is no room left on the disk. Nothing was changed; make room and try again.";
    case SQLITE_READONLY:
      return "the workspace may be read and not written to.";
    case SQLITE_IOERR:
      return "the disk cannot be read or written. Check the disk, and that it is not a network "
             "share.";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "the workspace is damaged. Put back a copy of it, or import the files again into "
             "another workspace.";
    default:
      return problem.what();
  }
}

}  // namespace plumbline
