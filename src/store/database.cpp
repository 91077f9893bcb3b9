#include "store/database.h"

#include <fmt/format.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <unistd.h>

#include <string>
#include <system_error>

#include "store/migrations.h"

namespace plumbline {
namespace {

namespace fs = std::filesystem;

constexpr const char* other_folder = "Choose a folder that you may write to with --workspace.";

Status writable(const fs::path& folder, const fs::path& file) {
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (problem) {
    return Error{.what = fmt::format("The workspace folder cannot be made: {}.", problem.message()),
                 .where = folder.string(),
                 .hint = other_folder};
  }
  for (const fs::path& path : {folder, file}) {
    if (fs::exists(path, problem) && ::access(path.c_str(), W_OK) != 0) {
      return Error{.what = "The workspace cannot be written to.",
                   .where = path.string(),
                   .hint = other_folder};
    }
  }
  return Done{};
}

// SOCI reads the name up to the next quotation mark.
std::string connection(const fs::path& file) {
  return fmt::format("dbname=\"{}\"", fs::absolute(file).string());
}

void prepare(soci::session& session) {
  std::string said;
  session << "pragma busy_timeout = 10000", soci::into(said);
  session << "pragma journal_mode = wal", soci::into(said);
  session << "pragma synchronous = full";
  session << "pragma foreign_keys = on";
}

Error refusal(const soci::sqlite3_soci_error& problem, const fs::path& file) {
  Error error{.what = fmt::format("The workspace cannot be opened: {}.", problem.what()),
              .where = file.string(),
              .hint = other_folder};
  switch (problem.result() & 0xFF) {
    case SQLITE_NOTADB:
      error.what = "This file is not a workspace of Plumbline.";
      error.hint = "Move it elsewhere, or choose another folder with --workspace.";
      break;
    case SQLITE_CORRUPT:
      error.what = "The workspace is damaged.";
      error.hint = "Put back a copy of it, or import the files again into another workspace.";
      break;
    case SQLITE_BUSY:
      error.what = "Another program is busy with this workspace.";
      error.hint = "Try again when it has finished.";
      break;
    default:
      break;
  }
  return error;
}

}  // namespace

Result<std::unique_ptr<soci::session>> open_database(const fs::path& file) {
  if (file.string().find('"') != std::string::npos) {
    return Error{.what = "A workspace folder cannot have a quotation mark in its name.",
                 .where = file.parent_path().string(),
                 .hint = other_folder};
  }
  if (const auto ready = writable(file.parent_path(), file); !ready) return ready.error();
  try {
    auto session = std::make_unique<soci::session>(soci::sqlite3, connection(file));
    prepare(*session);
    const auto done = migrate(*session, migrations());
    if (done) return session;
    Error error = done.error();
    error.where = file.string();
    return error;
  } catch (const soci::sqlite3_soci_error& problem) {
    return refusal(problem, file);
  }
}

}  // namespace plumbline
