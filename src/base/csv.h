// Reading CSV (RFC 4180) as files carry it: a byte order mark, CRLF, LF or CR, quoted fields with
// commas, quotes and line ends inside.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace plumbline {

// Limits that no honest file reaches; a file beyond them is refused in words.
struct CsvLimits {
  std::size_t columns = 20'000;
  std::size_t field_bytes = 1'000'000;
};

// One field as it stands in the file.
struct CsvField {
  std::string_view raw;  // without its outer quotation marks; inner marks still doubled
  bool quoted = false;
  bool has_marks = false;  // holds doubled quotation marks: unquote() makes them single

  // What the field says. `buffer` is used only when marks must be undoubled.
  std::string_view text(std::string& buffer) const;
};

// Records of one stretch of text, one after another. A stretch begins at a record's start.
class CsvCursor {
 public:
  explicit CsvCursor(std::string_view text, CsvLimits limits = {});

  // Fills `fields` with the next record; false at the end of the text or after a failure.
  // A blank line is a record of one empty field.
  bool next(std::vector<CsvField>& fields);

  // Bytes read so far, from the start of the text.
  std::size_t position() const { return at_; }

  // Whether the bytes read so far hold any beyond ASCII.
  bool beyond_ascii() const { return beyond_ascii_; }

  // Which kinds of line end were met: lf, crlf and cr added up.
  enum LineEnd : unsigned { lf = 1, crlf = 2, cr = 4 };
  unsigned line_ends() const { return line_ends_; }

  // Why reading stopped early, in words; the caller knows the row. Empty when it did not.
  const std::string& failure() const { return failure_; }

 private:
  static constexpr std::size_t window_blocks = 64;

  bool fail(std::string what);
  bool refill();
  std::size_t take_mark();
  bool read_quoted(CsvField& field);
  bool read_plain(CsvField& field);
  void take_plain_fields(std::vector<CsvField>& fields);
  void pass_line_end();

  std::string_view text_;
  CsvLimits limits_;
  std::size_t at_ = 0;
  std::string failure_;
  bool beyond_ascii_ = false;
  unsigned line_ends_ = 0;
  // Commas, quotation marks, line ends and NULs are met one after another. mark_ is the next that
  // was not taken; after it, bits_ holds the rest of the 64 bytes from block_start_, and marks_ the
  // blocks of the window after that.
  std::size_t mark_ = 0;
  std::uint64_t bits_ = 0;
  std::size_t block_start_ = 0;
  std::size_t block_ = window_blocks;
  std::size_t window_end_ = 0;
  std::array<std::uint64_t, window_blocks> marks_ = {};
};

// The text without a UTF-8 byte order mark.
std::string_view without_byte_order_mark(std::string_view text);

// Where text can be cut near `from`: the start of a record of `columns` fields, or the text's end.
// A line end inside quotation marks may deceive it: whoever reads the stretch before must end
// exactly there, or read on alone.
std::size_t likely_record_start(std::string_view text, std::size_t from, std::size_t columns);

// A whole small file: every record, every field unquoted. The error says the row.
Result<std::vector<std::vector<std::string>>> read_csv_table(std::string_view text);

// RFC 4180: in quotation marks when it holds a comma, quotation mark or line end.
std::string csv_quoted(std::string_view text);

// A field for a file that a spreadsheet may open: quoted when it holds a comma, quotation mark or
// line end. Text that a spreadsheet would take for a formula gets an apostrophe in front.
std::string csv_field(std::string_view text);

}  // namespace plumbline
