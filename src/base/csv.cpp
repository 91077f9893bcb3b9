#include "base/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/csv_marks.h"
#include "base/number.h"
#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::size_t block_bytes = 64;
constexpr int tries_for_a_start = 64;

bool is_line_end(char c) { return c == '\n' || c == '\r'; }

}  // namespace

std::string_view CsvField::text(std::string& buffer) const {
  if (!has_marks) return raw;
  buffer.clear();
  for (std::size_t i = 0; i < raw.size(); ++i) {
    buffer += raw[i];
    if (raw[i] == '"') ++i;
  }
  return buffer;
}

CsvCursor::CsvCursor(std::string_view text, CsvLimits limits) : text_(text), limits_(limits) {
  mark_ = take_mark();
}

bool CsvCursor::fail(std::string what) {
  failure_ = std::move(what);
  return false;
}

// Marks the window after the last one; false at the end of the text.
bool CsvCursor::refill() {
  if (window_end_ >= text_.size()) return false;
  const std::size_t start = window_end_;
  const std::size_t whole = std::min(window_blocks, (text_.size() - start) / block_bytes);
  beyond_ascii_ |= find_csv_marks(text_.data() + start, whole, marks_.data());
  if (whole < window_blocks) {
    char rest[block_bytes];
    std::memset(rest, 'x', block_bytes);
    const std::size_t rest_start = start + whole * block_bytes;
    std::memcpy(rest, text_.data() + rest_start, text_.size() - rest_start);
    beyond_ascii_ |= find_csv_marks(rest, 1, marks_.data() + whole);
    std::fill(marks_.begin() + static_cast<std::ptrdiff_t>(whole) + 1, marks_.end(), 0);
  }
  window_end_ = start + window_blocks * block_bytes;
  block_ = 0;
  return true;
}

// The place of the next mark, or the text's size.
inline std::size_t CsvCursor::take_mark() {
  while (bits_ == 0) {
    if (block_ == window_blocks && !refill()) return text_.size();
    block_start_ = window_end_ - (window_blocks - block_) * block_bytes;
    bits_ = marks_[block_++];
  }
  const auto bit = static_cast<std::size_t>(std::countr_zero(bits_));
  bits_ &= bits_ - 1;
  return block_start_ + bit;
}

bool CsvCursor::read_quoted(CsvField& field) {
  const std::size_t start = at_ + 1;
  field.quoted = true;
  mark_ = take_mark();  // the opening mark is behind us
  for (;; mark_ = take_mark()) {
    if (mark_ >= text_.size()) {
      return fail("A quotation mark is opened here and never closed.");
    }
    if (text_[mark_] == '\0') return fail("There is a NUL byte, which text cannot hold.");
    if (mark_ - start > limits_.field_bytes) {
      return fail(fmt::format("One field is longer than {} bytes.", limits_.field_bytes));
    }
    if (text_[mark_] != '"') continue;
    if (mark_ + 1 >= text_.size() || text_[mark_ + 1] != '"') break;
    field.has_marks = true;
    mark_ = take_mark();  // the second of the two
  }
  field.raw = text_.substr(start, mark_ - start);
  at_ = mark_ + 1;
  mark_ = take_mark();
  const bool ended = at_ >= text_.size() || text_[at_] == ',' || is_line_end(text_[at_]);
  return ended || fail("There is text after a closing quotation mark.");
}

inline bool CsvCursor::read_plain(CsvField& field) {
  const std::size_t start = at_;
  while (mark_ < text_.size() && text_[mark_] == '"') mark_ = take_mark();
  if (mark_ - start > limits_.field_bytes) {
    return fail(fmt::format("One field is longer than {} bytes.", limits_.field_bytes));
  }
  if (mark_ < text_.size() && text_[mark_] == '\0') {
    return fail("There is a NUL byte, which text cannot hold.");
  }
  field.raw = text_.substr(start, mark_ - start);
  at_ = mark_;
  return true;
}

// CR LF is one line end.
void CsvCursor::pass_line_end() {
  const bool carriage_return = text_[at_] == '\r';
  const bool both = carriage_return && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
  line_ends_ |= both ? crlf : carriage_return ? cr : lf;
  at_ += both ? 2 : 1;
  mark_ = take_mark();
  if (both) mark_ = take_mark();
}

// Most fields are plain and end at a comma among the 64 bytes that are at hand. They are taken with
// the cursor's state in registers; whatever is not so simple is left where it stands.
inline void CsvCursor::take_plain_fields(std::vector<CsvField>& fields) {
  const char* const text = text_.data();
  std::size_t at = at_;
  std::size_t mark = mark_;
  std::uint64_t bits = bits_;
  while (bits != 0 && text[mark] == ',' && text[at] != '"' && mark - at <= limits_.field_bytes &&
         fields.size() + 1 < limits_.columns) {
    fields.push_back({.raw = {text + at, mark - at}});
    at = mark + 1;
    mark = block_start_ + static_cast<std::size_t>(std::countr_zero(bits));
    bits &= bits - 1;
  }
  at_ = at;
  mark_ = mark;
  bits_ = bits;
}

bool CsvCursor::next(std::vector<CsvField>& fields) {
  fields.clear();
  if (at_ >= text_.size() || !failure_.empty()) return false;
  for (;;) {
    take_plain_fields(fields);
    CsvField& field = fields.emplace_back();
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    if (!(quoted ? read_quoted(field) : read_plain(field))) return false;
    if (at_ >= text_.size()) return true;
    if (text_[at_] != ',') {
      pass_line_end();
      return true;
    }
    if (fields.size() == limits_.columns) {
      return fail(fmt::format("One row has more than {} columns.", limits_.columns));
    }
    ++at_;
    mark_ = take_mark();
  }
}

std::string_view without_byte_order_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (text.starts_with(mark)) text.remove_prefix(mark.size());
  return text;
}

std::size_t likely_record_start(std::string_view text, std::size_t from, std::size_t columns) {
  std::vector<CsvField> fields;
  for (int i = 0; i < tries_for_a_start; ++i) {
    const std::size_t end = text.find('\n', from);
    if (end == std::string_view::npos || end + 1 >= text.size()) return text.size();
    CsvCursor cursor(text.substr(end + 1));
    if (cursor.next(fields) && fields.size() == columns) return end + 1;
    from = end + 1;
  }
  return text.size();
}

Result<std::vector<std::vector<std::string>>> read_csv_table(std::string_view text) {
  std::vector<std::vector<std::string>> table;
  CsvCursor cursor(without_byte_order_mark(text));
  std::vector<CsvField> fields;
  std::string buffer;
  while (cursor.next(fields)) {
    std::vector<std::string> row;
    row.reserve(fields.size());
    for (const CsvField& field : fields) row.emplace_back(field.text(buffer));
    table.push_back(std::move(row));
  }
  if (!cursor.failure().empty()) {
    return Error{.what = cursor.failure(), .where = fmt::format("row {}", table.size() + 1)};
  }
  return table;
}

std::string csv_quoted(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

namespace {

// A figure as reports write it: "-1,200", "-£10.61", "+8.6%".
bool is_written_figure(std::string_view text) {
  const bool is_signed = text.size() > 1 && (text[0] == '-' || text[0] == '+');
  if (!is_signed || text.find_first_of("0123456789") == std::string_view::npos) return false;
  if (text.substr(1).starts_with("£")) text.remove_prefix(std::string_view("£").size());
  return text.find_first_not_of("0123456789.,%", 1) == std::string_view::npos;
}

}  // namespace

std::string csv_field(std::string_view text) {
  constexpr std::string_view formula_starts = "=+-@\t\r|%";
  std::string safe(text);
  const bool like_formula =
      !text.empty() && formula_starts.find(text.front()) != std::string_view::npos;
  const bool is_number = parse_number(text).has_value() || is_written_figure(text);
  if ((like_formula && !is_number) || text.starts_with("\xEF\xBC\x9D")) safe.insert(0, "'");
  return csv_quoted(safe);
}

}  // namespace plumbline
