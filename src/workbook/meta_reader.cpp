#include "workbook/meta_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

// The words of a cell; empty where there are none.
std::string words_at(const ReadBook& book, const ReadSheet& sheet, std::uint32_t row,
                     std::uint32_t column) {
  const ReadCell* cell = sheet.at({row, column});
  if (cell == nullptr) return {};
  if (cell->kind == ReadCell::Kind::number) return shortest(cell->number);
  return cell->kind == ReadCell::Kind::words ? book.words(*cell) : std::string();
}

// Whatever it is called now.
const ReadSheet* meta_sheet_in(const ReadBook& book) {
  for (const ReadSheet& one : book.sheets) {
    if (words_at(book, one, 0, 0) == meta_words::workbook) return &one;
  }
  return nullptr;
}

void take_word(const std::string& word, const std::string& value, ReadMeta& meta) {
  WorkbookIdentity& identity = meta.identity;
  if (word == meta_words::club) identity.club = value;
  if (word == meta_words::club_title) identity.club_title = value;
  if (word == meta_words::authority) identity.authority = value;
  if (word == meta_words::authority_name) identity.authority_name = value;
  if (word == meta_words::version) identity.version = value;
  if (word == meta_words::year) {
    const auto year = parse_financial_year(value);
    if (year) identity.year = *year;
  }
  if (word.starts_with(meta_words::lines)) {
    const int count = parse_whole(value).value_or(0);
    const std::size_t lines = count < 0 ? 0 : static_cast<std::size_t>(count);
    meta.lines[word.substr(meta_words::lines.size())] = std::clamp(lines, fewest_lines, most_lines);
  }
}

void take_made(const ReadBook& book, const ReadSheet& sheet, std::uint32_t from, std::size_t count,
               const std::string& mark, ReadMeta& meta) {
  constexpr std::size_t most = 300'000;
  std::vector<MadeValue> values;
  for (std::size_t i = 0; i < std::min(count, most); ++i) {
    const std::uint32_t row = from + static_cast<std::uint32_t>(i);
    MadeValue one;
    std::uint32_t column = 0;
    for (std::string* word :
         {&one.name, &one.sheet, &one.address, &one.series, &one.row, &one.words, &one.note}) {
      *word = words_at(book, sheet, row, column++);
    }
    values.push_back(std::move(one));
  }
  meta.knows_made = mark_of(values) == mark;
  if (!meta.knows_made) return;
  for (MadeValue& one : values) meta.made.emplace(one.name, one);
}

ReadMeta from_sheet(const ReadBook& book, const ReadSheet& sheet) {
  ReadMeta meta;
  std::string mark;
  constexpr std::uint32_t most = 100;
  for (std::uint32_t row = 0; row < most; ++row) {
    const std::string word = words_at(book, sheet, row, 0), value = words_at(book, sheet, row, 1);
    if (word == meta_words::mark) mark = value;
    if (word == meta_words::cells) {
      const int count = parse_whole(value).value_or(0);
      take_made(book, sheet, row + 1, count < 0 ? 0 : static_cast<std::size_t>(count), mark, meta);
      break;
    }
    take_word(word, value, meta);
  }
  return meta;
}

ReadMeta from_properties(const ReadBook& book) {
  ReadMeta meta;
  const auto said = [&](const char* name) {
    const auto found = book.properties.find(name);
    return found == book.properties.end() ? std::string() : found->second;
  };
  const std::string round = said("plumbline round");
  const auto space = round.rfind(' ');
  if (space == std::string::npos) return meta;
  meta.identity.club = round.substr(0, space);
  const auto year = parse_financial_year(round.substr(space + 1));
  if (year) meta.identity.year = *year;
  meta.identity.authority = said("plumbline authority");
  meta.identity.version = said("plumbline version");
  return meta;
}

std::string title_of(const WorkbookIdentity& identity) {
  return identity.club_title.empty() ? round_id(identity) : round_title(identity);
}

}  // namespace

Result<ReadMeta> read_meta(const ReadBook& book) {
  const ReadSheet* sheet = meta_sheet_in(book);
  ReadMeta meta = sheet == nullptr ? from_properties(book) : from_sheet(book, *sheet);
  if (!meta.identity.club.empty() && meta.identity.year.year != 0) return meta;
  return Error{.what = "This workbook does not say whose return it is, and for which year.",
               .where = {},
               .hint =
                   "Download the workbook of your return and fill that in. Its hidden sheet "
                   "must stay in it."};
}

Status is_expected(const WorkbookIdentity& said, const WorkbookIdentity& expected) {
  const bool other_club = !expected.club.empty() && said.club != expected.club;
  const bool other_year = expected.year.year != 0 && said.year != expected.year;
  if (other_club || other_year) {
    return Error{.what = fmt::format("This workbook is for {}. You are in {}.", title_of(said),
                                     title_of(expected)),
                 .where = {},
                 .hint = "Return it there, or download the workbook of this return."};
  }
  const bool named_alike = !said.authority_name.empty() &&
                           fold_name(said.authority_name) == fold_name(expected.authority);
  if (!expected.authority.empty() && !named_alike &&
      fold_name(said.authority) != fold_name(expected.authority)) {
    return Error{.what = fmt::format("This workbook is the return of {}. You are in that of {}.",
                                     whose(said), whose(expected)),
                 .where = {},
                 .hint = "Return the workbook that was made for this authority."};
  }
  return Done{};
}

}  // namespace plumbline
