#include "workbook/sheet_cells.h"

#include <algorithm>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

using Event = XmlReader::Event;
using Kind = ReadCell::Kind;

class CellReader {
 public:
  CellReader(const std::string& xml, std::string part, SheetReading& reading)
      : xml_(xml), part_(std::move(part)), reading_(reading) {}

  Result<std::vector<ReadCell>> read() {
    Event event = xml_.next();
    for (; event != Event::finished && event != Event::failed; event = xml_.next()) {
      if (event == Event::text) {
        if (in_value_ || (in_words_ && !in_reading_aid_)) value_ += xml_.text();
        continue;
      }
      event == Event::begin ? begin() : end();
      if (!refused_.empty()) return damaged_part(part_, refused_);
    }
    if (event == Event::failed) return damaged_part(part_, xml_.failure());
    // Nearly always in order already.
    if (!std::ranges::is_sorted(cells_, {}, &ReadCell::at)) {
      std::ranges::stable_sort(cells_, {}, &ReadCell::at);
    }
    return std::move(cells_);
  }

 private:
  void begin() {
    const std::string_view name = xml_.name();
    if (name == "row") begin_row();
    if (name == "c") begin_cell();
    if (!in_cell_) return;
    if (name == "f") cell_.is_formula = true;
    if (name == "v") in_value_ = true;
    if (name == "t") in_words_ = true;
    if (name == "rPh") in_reading_aid_ = true;
  }

  void end() {
    const std::string_view name = xml_.name();
    if (name == "c" && in_cell_) end_cell();
    if (name == "v") in_value_ = false;
    if (name == "t") in_words_ = false;
    if (name == "rPh") in_reading_aid_ = false;
  }

  // Lines and cells need not say where they stand: then they follow those before.
  void begin_row() {
    const auto said = parse_whole(xml_.attribute("r"));
    row_ = xml_.has_attribute("r") ? static_cast<std::int64_t>(said.value_or(0)) - 1 : row_ + 1;
    column_ = -1;
  }

  void begin_cell() {
    if (++reading_.cells > most_cells) {
      refused_ = "there are more than a million cells.";
      return;
    }
    in_cell_ = true;
    cell_ = {};
    value_.clear();
    type_ = xml_.attribute("t");
    const std::string said = xml_.attribute("r");
    const auto place = parse_address(said);
    ++column_;
    if (place) {
      column_ = place->column;
      row_ = place->row;
    }
    is_outside_ = (!said.empty() && !place) || row_ < 0 || row_ >= most_sheet_rows ||
                  column_ >= most_sheet_columns;
    if (!is_outside_) {
      cell_.at = {static_cast<std::uint32_t>(row_), static_cast<std::uint32_t>(column_)};
    }
    const auto format = static_cast<std::size_t>(parse_whole(xml_.attribute("s")).value_or(0));
    if (format < reading_.formats->is_date.size()) {
      cell_.is_date = reading_.formats->is_date[format];
      cell_.is_percent = reading_.formats->is_percent[format];
    }
  }

  void end_cell() {
    in_cell_ = false;
    const bool holds = !value_.empty() || cell_.is_formula;
    if (!holds) return;
    if (is_outside_) {
      ++reading_.cells_outside;
      return;
    }
    fill();
    if (cell_.kind != Kind::blank || cell_.is_formula) cells_.push_back(cell_);
  }

  void fill() {
    if (type_ == "s") {
      fill_shared();
    } else if (type_ == "b") {
      cell_.kind = Kind::truth;
      cell_.number = value_ == "1" || lower(value_) == "true" ? 1 : 0;
    } else if (type_ == "e") {
      cell_.kind = Kind::error;
      keep_words();
    } else if (type_ == "str" || type_ == "inlineStr" || type_ == "d") {
      if (!value_.empty()) cell_.kind = Kind::words;
      keep_words();
    } else if (const auto number = parse_number(trim(value_))) {
      cell_.kind = Kind::number;
      cell_.number = *number;
    } else if (!value_.empty()) {
      cell_.kind = Kind::words;
      keep_words();
    }
    // A formula that gives an empty text says so in its type; one that was never worked out does
    // not.
    cell_.has_result = !cell_.is_formula || cell_.kind != Kind::blank || type_ == "str";
  }

  void fill_shared() {
    const auto number = parse_whole(trim(value_));
    const std::size_t past = reading_.shared_words;
    if (!number || *number < 0 || static_cast<std::size_t>(*number) >= past) {
      refused_ = "a cell names words that are not there.";
      return;
    }
    cell_.text = static_cast<std::uint32_t>(*number);
    if (!(*reading_.texts)[cell_.text].empty()) cell_.kind = Kind::words;
  }

  void keep_words() {
    cell_.text = static_cast<std::uint32_t>(reading_.texts->size());
    reading_.texts->push_back(value_);
  }

  XmlReader xml_;
  std::string part_;
  SheetReading& reading_;
  std::vector<ReadCell> cells_;
  ReadCell cell_;
  std::string value_, type_, refused_;
  std::int64_t row_ = -1, column_ = -1;
  bool in_cell_ = false, in_value_ = false, in_words_ = false, in_reading_aid_ = false;
  bool is_outside_ = false;
};

}  // namespace

Result<std::vector<ReadCell>> read_cells(const std::string& xml, const std::string& part,
                                         SheetReading& reading) {
  return CellReader(xml, part, reading).read();
}

}  // namespace plumbline
