#include "workbook/read_workbook.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "returns/source_note.h"
#include "workbook/cell_answer.h"
#include "workbook/meta_reader.h"
#include "workbook/place_finder.h"
#include "workbook/row_keys.h"

namespace plumbline {
namespace {

class Reader {
 public:
  Reader(const ReadBook& book, const Club& club, ReadMeta meta)
      : book_(book),
        meta_(std::move(meta)),
        layouts_(layout_of(club, meta_.identity.year.year, meta_.lines)),
        finder_(book, layouts_) {
    read_.identity = meta_.identity;
    read_.has_other_version = meta_.identity.version != version_of(club, meta_.identity.year.year);
  }

  ReadWorkbook read() {
    find_cells();
    name_rows();
    for (const FoundCell& one : found_) take(one);
    tell();
    return std::move(read_);
  }

 private:
  // Of a cell that is asked and there; without a read cell it is empty.
  struct FoundCell {
    const AskedCell* asked = nullptr;
    const ReadCell* cell = nullptr;
    WorkbookPlace place;
  };

  const MadeValue* made_of(const AskedCell& asked) const {
    const auto found = meta_.made.find(asked.name);
    return found == meta_.made.end() ? nullptr : &found->second;
  }

  void find_cells() {
    for (const AskedCell& asked : layouts_.cells) {
      const auto found = finder_.find(asked);
      if (!found) {
        ++gone_;
        continue;
      }
      by_heading_ += found->by_heading ? 1 : 0;
      const ReadCell* cell = found->sheet->at(found->at);
      if (cell != nullptr && is_empty(*cell)) cell = nullptr;
      found_.push_back({.asked = &asked,
                        .cell = cell,
                        .place = {.sheet = found->sheet->name, .cell = address(found->at)}});
    }
  }

  bool is_empty(const ReadCell& cell) const {
    if (cell.kind == ReadCell::Kind::blank) return cell.has_result;
    return cell.kind == ReadCell::Kind::words && trim(book_.words(cell)).empty();
  }

  void name_rows() {
    RowKeys keys(layouts_);
    for (const FoundCell& one : found_) {
      if (one.asked->row_number == 0) continue;
      const MadeValue* made = made_of(*one.asked);
      keys.add(*one.asked, one.cell == nullptr ? "" : raw_words(book_, *one.cell),
               one.cell != nullptr, made == nullptr ? "" : made->row,
               made == nullptr ? "" : made->words);
    }
    row_keys_ = keys.named(read_.rows, read_.notes);
    for (const auto& [name, made] : meta_.made) {
      if (!made.row.empty()) made_of_rows_.emplace(AnswerKey{made.series, made.row}, &made);
    }
  }

  void take(const FoundCell& one) {
    if (one.asked->is_explanation) {
      take_explanation(one);
      return;
    }
    const AskedCell& asked = *one.asked;
    AnswerKey key{.series = asked.series, .row = {}};
    const MadeValue* made = made_of(asked);
    if (asked.row_number > 0) {
      const auto row = row_keys_.find({asked.item->asked->rows, asked.row_number});
      key.row = row == row_keys_.end() ? "" : row->second;
      // A line that is not filled in. What it held is told below, unless it stands elsewhere now.
      if (key.row.empty()) {
        note_row_gone(one, made);
        return;
      }
      const auto held = made_of_rows_.find(key);
      made = held == made_of_rows_.end() ? nullptr : held->second;
    }
    if (one.cell == nullptr) {
      if (made != nullptr && !made->words.empty()) add_cleared(one, key, *made);
      return;
    }
    take_answer(one, key, made);
  }

  void take_answer(const FoundCell& one, const AnswerKey& key, const MadeValue* made) {
    const ItemDefinition& item = *one.asked->item;
    auto answer = answer_in_cell(book_, *one.cell, item);
    if (!answer) {
      const Error& error = answer.error();
      read_.problems.push_back(
          {.what = fmt::format("{} ({}): {}", item.label, item.code, error.what),
           .where = text(one.place),
           .hint = error.hint});
      return;
    }
    if (one.cell->is_formula) formulas_.push_back(text(one.place));
    if (made != nullptr) answer->comment = made->note;
    WorkbookAnswer taken{.key = key,
                         .item = &item,
                         .answer = *std::move(answer),
                         .place = one.place,
                         .made = {},
                         .is_untouched = false};
    if (meta_.knows_made) {
      taken.made = made == nullptr ? std::string() : made->words;
      taken.is_untouched = raw_words(book_, *one.cell) == *taken.made;
    }
    read_.answers.push_back(std::move(taken));
  }

  void add_cleared(const FoundCell& one, const AnswerKey& key, const MadeValue& made) {
    read_.cleared.push_back({.key = key,
                             .item = one.asked->item,
                             .answer = {},
                             .place = one.place,
                             .made = made.words,
                             .is_untouched = false});
  }

  void note_row_gone(const FoundCell& one, const MadeValue* made) {
    if (made == nullptr || made->row.empty() || made->words.empty()) return;
    const auto& kept = read_.rows[one.asked->item->asked->rows];
    if (std::ranges::find(kept, made->row) != kept.end()) return;
    add_cleared(one, {.series = one.asked->series, .row = made->row}, *made);
  }

  void take_explanation(const FoundCell& one) {
    const MadeValue* made = made_of(*one.asked);
    WorkbookExplanation taken{.code = one.asked->series,
                              .words = {},
                              .place = one.place,
                              .made = {},
                              .is_untouched = false};
    if (one.cell != nullptr) {
      auto words = typed_words(book_, *one.cell, nullptr);
      if (!words) {
        read_.problems.push_back(
            {.what = words.error().what, .where = text(one.place), .hint = words.error().hint});
        return;
      }
      taken.words = *std::move(words);
    }
    if (meta_.knows_made) {
      taken.made = made == nullptr ? std::string() : made->words;
      taken.is_untouched = taken.words == *taken.made;
    }
    const bool was_empty = !taken.made || taken.made->empty();
    if (!taken.words.empty() || !was_empty) read_.explanations.push_back(std::move(taken));
  }

  void tell() {
    std::ranges::copy(book_.notes, std::back_inserter(read_.notes));
    if (!formulas_.empty()) {
      read_.notes.push_back(fmt::format("{} a formula. The value that it shows was used: {}.",
                                        formulas_.size() == 1
                                            ? std::string("One cell holds")
                                            : fmt::format("{} cells each hold", formulas_.size()),
                                        some_of(formulas_)));
    }
    if (by_heading_ > 0) {
      read_.notes.push_back(fmt::format(
          "{} had lost their names or moved. They were found by the code of their line and the "
          "heading of their column.",
          counted(by_heading_, "cell", "cells")));
    }
    if (gone_ > 0) {
      read_.notes.push_back(fmt::format(
          "{} not in this workbook any more. What is known of them stays as it is.",
          gone_ == 1 ? std::string("One cell is") : fmt::format("{} cells are", gone_)));
    }
    if (read_.has_other_version) {
      read_.notes.emplace_back(
          "The questionnaire has changed since this workbook was made. What is asked in both was "
          "read.");
    }
    tell_of_others();
  }

  void tell_of_others() {
    if (!meta_.knows_made) {
      read_.notes.emplace_back(
          "What this workbook held when it was made is not known: its hidden sheet was lost or "
          "changed. Every answer in it counts as entered.");
    }
    const std::vector<std::string> others = finder_.sheets_of_others();
    if (!others.empty()) {
      std::vector<std::string> quoted;
      for (const std::string& one : others) quoted.push_back(in_quotes(one));
      read_.notes.push_back(fmt::format("Not part of the return, and not read: {} {}.",
                                        others.size() == 1 ? "the sheet" : "the sheets",
                                        some_of(quoted)));
    }
    for (const auto& [sheet, cell] : finder_.unplaced()) {
      const WorkbookPlace place{.sheet = sheet->name, .cell = address(cell->at)};
      constexpr std::size_t most = 200;
      if (read_.problems.size() >= most) break;
      read_.problems.push_back(
          {.what = fmt::format("{} stands where nothing is asked. It was not taken.",
                               in_quotes(raw_words(book_, *cell))),
           .where = text(place),
           .hint = "Put it into the purple cell of its question."});
    }
  }

  static std::string some_of(const std::vector<std::string>& all) {
    constexpr std::size_t shown = 6;
    if (all.size() <= shown) return listed(all);
    std::vector<std::string> some(all.begin(), all.begin() + shown);
    some.push_back(fmt::format("{} more", all.size() - shown));
    return listed(some);
  }

  const ReadBook& book_;
  ReadMeta meta_;
  SheetLayouts layouts_;
  PlaceFinder finder_;
  ReadWorkbook read_;
  std::vector<FoundCell> found_;
  std::map<std::pair<std::string, std::size_t>, std::string> row_keys_;
  std::map<AnswerKey, const MadeValue*> made_of_rows_;
  std::vector<std::string> formulas_;
  std::size_t by_heading_ = 0, gone_ = 0;
};

}  // namespace

std::string text(const WorkbookPlace& place) { return place.sheet + ", " + place.cell; }

Result<ReadWorkbook> read_workbook(std::string_view bytes, const WorkbookIdentity& expected,
                                   const Club& club) {
  const auto book = read_book(bytes);
  if (!book) return book.error();
  auto meta = read_meta(*book);
  if (!meta) return meta.error();
  WorkbookIdentity wanted = expected;
  if (wanted.club.empty()) wanted.club = club.id;
  if (wanted.club_title.empty()) wanted.club_title = club.title;
  if (wanted.year.year == 0) wanted.year = meta->identity.year;
  if (Status right = is_expected(meta->identity, wanted); !right) return right.error();
  return Reader(*book, club, *std::move(meta)).read();
}

Result<WorkbookIdentity> identity_in_workbook(std::string_view bytes) {
  const auto book = read_book(bytes);
  if (!book) return book.error();
  const auto meta = read_meta(*book);
  if (!meta) return meta.error();
  return meta->identity;
}

Return as_return(const ReadWorkbook& read, const Club& club) {
  Return made;
  made.club = club.id;
  made.authority = read.identity.authority;
  made.year = read.identity.year;
  for (const auto& [part, keys] : read.rows) {
    if (!keys.empty()) made.rows[part] = keys;
  }
  for (const WorkbookAnswer& one : read.answers) made.answers[one.key] = one.answer;
  for (const WorkbookExplanation& one : read.explanations) {
    if (one.words.empty()) continue;
    Answer& answer = made.answers[{.series = one.code, .row = {}}];
    answer.comment += (answer.comment.empty() ? "" : " ") + one.words;
  }
  return made;
}

}  // namespace plumbline
