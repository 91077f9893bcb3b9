// Any bytes are read or refused as CSV; a field written again reads back as itself; a cut never
// loses a record.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/csv.h"
#include "base/number.h"

namespace plumbline {
namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

std::string written(const std::vector<std::vector<std::string>>& table) {
  std::string text;
  for (const auto& row : table) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += i == 0 ? "\"" : ",\"";
      for (const char c : row[i]) text += c == '"' ? std::string("\"\"") : std::string(1, c);
      text += '"';
    }
    text += "\r\n";
  }
  return text;
}

}  // namespace
}  // namespace plumbline

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace plumbline;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto table = read_csv_table(text);
  if (table) {
    const auto again = read_csv_table(written(*table));
    require(again && *again == *table);
    for (const auto& row : *table) {
      for (const std::string& field : row) {
        if (const auto number = parse_number(field))
          require(parse_number(shortest(*number)) == *number);
      }
    }
  }
  std::vector<CsvField> fields;
  CsvCursor small(text, {.columns = 3, .field_bytes = 16});
  while (small.next(fields)) require(fields.size() <= 3);
  require(likely_record_start(text, size / 2, 2) <= size);
  return 0;
}
