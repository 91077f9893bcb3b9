#include "workbook/read_book.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "workbook/sheet_cells.h"

namespace plumbline {
namespace {

using Event = XmlReader::Event;

Error other_format(std::string what, std::string hint) {
  return {.what = std::move(what), .where = {}, .hint = std::move(hint)};
}

constexpr const char* save_as = "Save it as an Excel workbook (.xlsx) and return that.";

// What is not a package at all, by its first bytes.
std::optional<Error> other_file(std::string_view bytes) {
  if (bytes.empty()) return other_format("This file is empty.", "Choose the workbook again.");
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
    return other_format("This is an older Excel workbook (.xls), or one with a password.", save_as);
  }
  if (!bytes.starts_with("PK")) {
    return other_format("This is not an Excel workbook.",
                        "A workbook ends in .xlsx. A CSV file is returned as a CSV file.");
  }
  return std::nullopt;
}

std::optional<Error> other_package(const ZipPackage& package) {
  if (package.has("mimetype")) {
    return other_format("This is a LibreOffice workbook (.ods).", save_as);
  }
  if (package.has("xl/workbook.bin")) {
    return other_format("This is a binary Excel workbook (.xlsb).", save_as);
  }
  return std::nullopt;
}

class BookReader {
 public:
  explicit BookReader(const ZipPackage& package) : package_(package) {}

  Result<ReadBook> read() {
    const auto top = relationships_of(package_, "");
    if (!top) return top.error();
    for (const Relationship& one : *top) {
      if (kind_of(one) == "officeDocument") workbook_ = one.is_external ? "" : one.target;
      if (kind_of(one) == "custom-properties" && package_.has(one.target)) {
        const auto xml = package_.part(one.target);
        if (xml) book_.properties = read_properties(*xml);
      }
    }
    if (workbook_.empty()) {
      return other_format("This is not an Excel workbook: it does not say where it begins.",
                          save_as);
    }
    if (Status read = read_workbook_part(); !read) return read.error();
    if (Status read = read_shared(); !read) return read.error();
    for (const auto& [name, id] : sheets_) {
      if (Status read = read_sheet(name, id); !read) return read.error();
    }
    tell_what_was_left();
    return std::move(book_);
  }

 private:
  Status read_workbook_part() {
    const auto xml = package_.part(workbook_);
    if (!xml) return xml.error();
    auto related = relationships_of(package_, workbook_);
    if (!related) return related.error();
    related_ = *std::move(related);
    XmlReader reader(*xml);
    std::string name, means;
    Event event = reader.next();
    for (; event != Event::finished && event != Event::failed; event = reader.next()) {
      if (event == Event::text && !name.empty()) means += reader.text();
      if (event == Event::end && reader.name() == "definedName") {
        const auto place = parse_sheet_address(trim(means));
        if (place && !name.empty()) book_.names.emplace(lower(name), *place);
        name.clear();
      }
      if (event != Event::begin) continue;
      if (reader.name() == "workbookPr") {
        const std::string said = reader.attribute("date1904");
        book_.counts_from_1904 = said == "1" || lower(said) == "true";
      }
      if (reader.name() == "sheet") {
        constexpr std::size_t most_sheets = 500;
        if (sheets_.size() == most_sheets)
          return damaged_part(workbook_, "it has too many sheets.");
        sheets_.emplace_back(reader.attribute("name"), id_of_relationship(reader));
      }
      // A copied sheet has names of its own beside those of the workbook.
      if (reader.name() == "definedName" && !reader.has_attribute("localSheetId")) {
        name = reader.attribute("name");
        means.clear();
      }
    }
    if (event == Event::failed) return damaged_part(workbook_, reader.failure());
    return Done{};
  }

  static std::string id_of_relationship(const XmlReader& reader) {
    for (const char* one : {"r:id", "relationships:id", "ns1:id", "d3p1:id"}) {
      if (reader.has_attribute(one)) return reader.attribute(one);
    }
    return {};
  }

  const Relationship* related(std::string_view kind, const std::string& id = {}) const {
    for (const Relationship& one : related_) {
      if (id.empty() ? kind_of(one) == kind : one.id == id) return &one;
    }
    return nullptr;
  }

  Status read_shared() {
    if (const Relationship* one = related("styles"); one != nullptr && !one->is_external) {
      const auto xml = package_.part(one->target);
      if (!xml) return xml.error();
      auto formats = read_formats(*xml);
      if (!formats) return formats.error();
      formats_ = *std::move(formats);
    }
    if (const Relationship* one = related("sharedStrings"); one != nullptr && !one->is_external) {
      const auto xml = package_.part(one->target);
      if (!xml) return xml.error();
      auto words = read_shared_words(*xml);
      if (!words) return words.error();
      book_.texts = *std::move(words);
    }
    reading_.formats = &formats_;
    reading_.shared_words = book_.texts.size();
    reading_.texts = &book_.texts;
    return Done{};
  }

  Status read_sheet(const std::string& name, const std::string& id) {
    const Relationship* one = id.empty() ? nullptr : related({}, id);
    if (one == nullptr) return damaged_part(workbook_, "a sheet is named that is not there.");
    if (one->is_external) {
      return Error{
          .what = fmt::format("The sheet {} of this workbook lies outside of it.", in_quotes(name)),
          .where = {},
          .hint = "Download a new workbook and fill that in."};
    }
    if (kind_of(*one) != "worksheet") {
      book_.notes.push_back(
          fmt::format("The sheet {} holds no cells and was not looked at.", in_quotes(name)));
      return Done{};
    }
    const auto xml = package_.part(one->target);
    if (!xml) return xml.error();
    auto cells = read_cells(*xml, one->target, reading_);
    if (!cells) return cells.error();
    book_.sheets.push_back({.name = name, .cells = *std::move(cells)});
    return Done{};
  }

  void tell_what_was_left() {
    bool macros = false, links = false;
    for (const std::string& name : package_.names()) {
      macros = macros || lower(name).find("vbaproject") != std::string::npos;
      links = links || name.find("externalLinks/") != std::string::npos;
    }
    for (const Relationship& one : related_) links = links || kind_of(one) == "externalLink";
    if (macros) book_.notes.emplace_back("The macros of this workbook were not run or looked at.");
    if (links) {
      book_.notes.emplace_back(
          "This workbook has links to other workbooks. They were not followed.");
    }
    if (reading_.cells_outside > 0) {
      book_.notes.push_back(fmt::format("{} with an address that no sheet has: not read.",
                                        counted(reading_.cells_outside, "cell", "cells")));
    }
  }

  const ZipPackage& package_;
  std::string workbook_;
  std::vector<Relationship> related_;
  std::vector<std::pair<std::string, std::string>> sheets_;
  CellFormats formats_;
  SheetReading reading_;
  ReadBook book_;
};

}  // namespace

const ReadCell* ReadSheet::at(CellAt place) const {
  const auto found = std::ranges::lower_bound(cells, place, {}, &ReadCell::at);
  return found == cells.end() || found->at != place ? nullptr : &*found;
}

const ReadSheet* ReadBook::sheet(std::string_view name) const {
  const std::string wanted = lower(name);
  const auto found =
      std::ranges::find_if(sheets, [&](const ReadSheet& one) { return lower(one.name) == wanted; });
  return found == sheets.end() ? nullptr : &*found;
}

Result<ReadBook> read_book(std::string_view bytes) {
  if (const auto other = other_file(bytes)) return *other;
  const auto package = ZipPackage::open(bytes);
  if (!package) return package.error();
  if (const auto other = other_package(*package)) return *other;
  return BookReader(*package).read();
}

}  // namespace plumbline
