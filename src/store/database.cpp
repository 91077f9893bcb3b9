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

Status make_folder(const fs::path& folder) {
  std::error_code problem;
  fs::create_directories(folder, problem);
  if (!problem) return Done{};
  return Error{.what = fmt::format("The workspace folder cannot be made: {}.", problem.message()),
               .where = folder.string(),
               .hint = other_folder};
}

// SOCI reads the name up to the next quotation mark.
std::string connection(const fs::path& file) {
  return fmt::format("dbname=\"{}\"", fs::absolute(file).string());
}

// Where nothing may be written, SQLite has no room for the files that it keeps beside the database:
// it is told that nobody changes this one. What still stands in such a file it must read.
std::string connection_to_read(const fs::path& file) {
  std::string name;
  for (const char letter : fs::absolute(file).string()) {
    const bool plain = std::string_view("%?#").find(letter) == std::string_view::npos;
    name += plain ? std::string(1, letter) : fmt::format("%{:02X}", letter);
  }
  std::error_code missing;
  const auto left = fs::file_size(fs::path(file) += "-wal", missing);
  const bool all_in_file = missing || left == 0;
  return fmt::format("dbname=\"file:{}{}\" readonly=1", name, all_in_file ? "?immutable=1" : "");
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

fs::path database_file(const fs::path& workspace) { return workspace / "plumbline.sqlite"; }

bool may_change(const fs::path& file) {
  std::error_code ignored;
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const bool exists = fs::exists(file, ignored);
  return ::access(folder.c_str(), W_OK) == 0 && (!exists || ::access(file.c_str(), W_OK) == 0);
}

Result<std::unique_ptr<soci::session>> open_database(const fs::path& file,
                                                     std::span<const Migration> changes) {
  std::error_code ignored;
  if (file.string().find('"') != std::string::npos) {
    return Error{.what = "A workspace folder cannot have a quotation mark in its name.",
                 .where = file.parent_path().string(),
                 .hint = other_folder};
  }
  const bool to_read = fs::exists(file, ignored) && !may_change(file);
  if (!to_read) {
    if (const auto ready = make_folder(file.parent_path()); !ready) return ready.error();
    if (!may_change(file)) {
      return Error{.what = "The workspace cannot be written to.",
                   .where = file.parent_path().string(),
                   .hint = other_folder};
    }
  }
  try {
    auto session = std::make_unique<soci::session>(
        soci::sqlite3, to_read ? connection_to_read(file) : connection(file));
    if (!to_read) prepare(*session);
    const auto done = to_read ? up_to_date(*session, changes) : migrate(*session, changes);
    if (done) return session;
    Error error = done.error();
    error.where = file.string();
    return error;
  } catch (const soci::sqlite3_soci_error& problem) {
    return refusal(problem, file);
  }
}

}  // namespace plumbline
