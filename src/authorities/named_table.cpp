#include "authorities/named_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/csv.h"
#include "base/text.h"

namespace plumbline {
namespace {

bool is_blank(const std::vector<std::string>& record) {
  return record.size() == 1 && trim(record.front()).empty();
}

}  // namespace

Result<NamedTable> NamedTable::parse(std::string_view text, std::string_view file,
                                     std::initializer_list<std::string_view> columns) {
  auto records = read_csv_table(text);
  if (!records) {
    Error error = records.error();
    error.where =
        error.where.empty() ? std::string(file) : fmt::format("{}, {}", file, error.where);
    return error;
  }
  while (!records->empty() && is_blank(records->back())) records->pop_back();
  if (records->empty()) return Error{"The file is empty.", std::string(file)};
  const auto& header = records->front();
  for (const std::string_view column : columns) {
    if (std::ranges::find(header, column) == header.end()) {
      return Error{fmt::format("There is no column '{}'.", column), fmt::format("{}, row 1", file),
                   fmt::format("The columns there are: {}.", listed(header))};
    }
  }
  for (std::size_t row = 1; row < records->size(); ++row) {
    if ((*records)[row].size() == header.size()) continue;
    return Error{fmt::format("The row has {} fields, but the first row has {}.",
                             (*records)[row].size(), header.size()),
                 fmt::format("{}, row {}", file, row + 1)};
  }
  return NamedTable(std::string(file), std::move(*records));
}

std::string_view NamedTable::at(std::size_t row, std::string_view column) const {
  const auto& header = records_.front();
  const auto found = std::ranges::find(header, column);
  if (found == header.end()) throw std::logic_error("a column that was not asked for");
  return trim(records_[row + 1][static_cast<std::size_t>(found - header.begin())]);
}

Error NamedTable::error(std::size_t row, std::string_view column, std::string what,
                        std::string hint) const {
  return {std::move(what), fmt::format("{}, row {}, column '{}'", file_, row + 2, column),
          std::move(hint)};
}

}  // namespace plumbline
