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

CsvCursor::CsvCursor(std::string_view text, CsvLimits limits) : text_(text), limits_(limits) {}

bool CsvCursor::fail(std::string what) {
  failure_ = std::move(what);
  return false;
}

std::size_t CsvCursor::next_mark(std::size_t from) {
  constexpr std::size_t window_bytes = window_blocks * block_bytes;
  while (from < text_.size()) {
    if (from >= window_end_) {
      window_ = from - from % block_bytes;
      window_end_ = window_ + window_bytes;
      const std::size_t whole = std::min(window_blocks, (text_.size() - window_) / block_bytes);
      beyond_ascii_ |= find_csv_marks(text_.data() + window_, whole, marks_.data());
      if (whole < window_blocks) {
        char rest[block_bytes];
        std::memset(rest, 'x', block_bytes);
        const std::size_t start = window_ + whole * block_bytes;
        std::memcpy(rest, text_.data() + start, text_.size() - start);
        beyond_ascii_ |= find_csv_marks(rest, 1, marks_.data() + whole);
        std::fill(marks_.begin() + static_cast<std::ptrdiff_t>(whole) + 1, marks_.end(), 0);
      }
    }
    std::size_t block = (from - window_) / block_bytes;
    std::uint64_t bits = marks_[block] & (~std::uint64_t{0} << ((from - window_) % block_bytes));
    while (bits == 0 && ++block < window_blocks) bits = marks_[block];
    if (bits != 0) {
      return window_ + block * block_bytes + static_cast<std::size_t>(std::countr_zero(bits));
    }
    from = window_end_;
  }
  return text_.size();
}

bool CsvCursor::read_quoted(CsvField& field) {
  const std::size_t start = at_ + 1;
  std::size_t at = start;
  field.quoted = true;
  for (;;) {
    at = next_mark(at);
    if (at >= text_.size()) {
      return fail("A quotation mark is opened here and never closed.");
    }
    if (text_[at] == '\0') return fail("There is a NUL byte, which text cannot hold.");
    if (at - start > limits_.field_bytes) {
      return fail(fmt::format("One field is longer than {} bytes.", limits_.field_bytes));
    }
    if (text_[at] != '"') {
      ++at;
    } else if (at + 1 < text_.size() && text_[at + 1] == '"') {
      field.has_marks = true;
      at += 2;
    } else {
      break;
    }
  }
  field.raw = text_.substr(start, at - start);
  at_ = at + 1;
  const bool ended = at_ >= text_.size() || text_[at_] == ',' || is_line_end(text_[at_]);
  return ended || fail("There is text after a closing quotation mark.");
}

bool CsvCursor::read_plain(CsvField& field) {
  const std::size_t start = at_;
  std::size_t at = next_mark(start);
  while (at < text_.size() && text_[at] == '"') at = next_mark(at + 1);
  if (at - start > limits_.field_bytes) {
    return fail(fmt::format("One field is longer than {} bytes.", limits_.field_bytes));
  }
  if (at < text_.size() && text_[at] == '\0') {
    return fail("There is a NUL byte, which text cannot hold.");
  }
  field.raw = text_.substr(start, at - start);
  at_ = at;
  return true;
}

bool CsvCursor::add(std::vector<CsvField>& fields, CsvField field) {
  if (fields.size() == limits_.columns) {
    return fail(fmt::format("One row has more than {} columns.", limits_.columns));
  }
  fields.push_back(field);
  return true;
}

// CR LF is one line end.
void CsvCursor::pass_line_end() {
  const bool carriage_return = text_[at_] == '\r';
  const bool both = carriage_return && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
  line_ends_ |= both ? crlf : carriage_return ? cr : lf;
  at_ += both ? 2 : 1;
}

bool CsvCursor::next(std::vector<CsvField>& fields) {
  fields.clear();
  if (at_ >= text_.size() || !failure_.empty()) return false;
  for (;;) {
    CsvField field;
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    if (!(quoted ? read_quoted(field) : read_plain(field))) return false;
    if (!add(fields, field)) return false;
    if (at_ >= text_.size()) return true;
    if (text_[at_] != ',') {
      pass_line_end();
      return true;
    }
    ++at_;
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

std::string csv_field(std::string_view text) {
  constexpr std::string_view formula_starts = "=+-@\t\r|%";
  std::string safe(text);
  const bool like_formula =
      !text.empty() && formula_starts.find(text.front()) != std::string_view::npos;
  const bool is_number = parse_number(text).has_value();
  if ((like_formula && !is_number) || text.starts_with("\xEF\xBC\x9D")) safe.insert(0, "'");
  if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
  std::string quoted_text = "\"";
  for (const char c : safe) {
    if (c == '"') quoted_text += '"';
    quoted_text += c;
  }
  return quoted_text + '"';
}

}  // namespace plumbline
