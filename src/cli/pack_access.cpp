#include "cli/pack_access.h"

#include "base/mapped_file.h"
#include "base/text.h"
#include "workbook/read_workbook.h"

namespace plumbline {
namespace {

// By its name: a workbook with macros is read without them, and others are refused with advice.
bool is_workbook(const std::filesystem::path& file) {
  const std::string ending = lower(file.extension().string());
  return ending == ".xlsx" || ending == ".xlsm" || ending == ".xlsb" || ending == ".xls" ||
         ending == ".ods";
}

Error in_file(const std::filesystem::path& file, Error error) {
  error.where = error.where.empty() ? file.string() : file.string() + ", " + error.where;
  return error;
}

Result<ReadReturn> read_workbook_file(std::string_view bytes, const std::filesystem::path& file,
                                      const Club& club, const ReturnIdentity& unless_said) {
  WorkbookIdentity expected;
  expected.club = club.id;
  expected.club_title = club.title;
  expected.year = unless_said.year;
  expected.authority = unless_said.authority;
  const auto read = read_workbook(bytes, expected, club);
  if (!read) return in_file(file, read.error());
  ReadReturn made{.made = as_return(*read, club), .problems = {}, .notes = {}};
  for (const Error& one : read->problems) made.problems.push_back(in_file(file, one));
  for (const std::string& one : read->notes) made.notes.push_back(file.string() + ": " + one);
  return made;
}

}  // namespace

Result<PackAccess> open_packs(const Places& places, const Environment& environment) {
  PackAccess made;
  const auto name = environment.register_of(places.workspace);
  if (name && *name) {
    auto session = open_session(places, environment);
    if (!session) return session.error();
    made.session = *std::move(session);
    made.definitions = made.session->definitions.get();
    return made;
  }
  auto clubs = load_clubs(places);
  if (!clubs) return clubs.error();
  made.own_definitions = std::make_unique<Definitions>(*std::move(clubs));
  made.definitions = made.own_definitions.get();
  return made;
}

Result<ReadReturn> read_return_file(const std::filesystem::path& file, const Club& club,
                                    const ReturnIdentity& unless_said) {
  constexpr std::size_t largest_return = 32'000'000;  // bytes
  const auto mapped = MappedFile::open(file);
  if (!mapped) return mapped.error();
  if (mapped->bytes().size() > largest_return) {
    return Error{.what = "This file is too large to be a return.",
                 .where = file.string(),
                 .hint = "A return is a few hundred lines."};
  }
  if (is_workbook(file)) return read_workbook_file(mapped->bytes(), file, club, unless_said);
  return read_return(mapped->bytes(), file.string(), club, unless_said);
}

}  // namespace plumbline
