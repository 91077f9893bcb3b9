// A small CSV file of the project whose first row names the columns.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace plumbline {

class NamedTable {
 public:
  // Refused when a column is not there or a row has another number of fields than the first.
  static Result<NamedTable> parse(std::string_view text, std::string_view file,
                                  std::initializer_list<std::string_view> columns);

  std::size_t rows() const { return records_.size() - 1; }
  // The field without spaces at its ends. REQUIRES: column was asked for in parse().
  std::string_view at(std::size_t row, std::string_view column) const;
  // An error that says the file, the row as a person counts it, and the column.
  Error error(std::size_t row, std::string_view column, std::string what,
              std::string hint = {}) const;

 private:
  NamedTable(std::string file, std::vector<std::vector<std::string>> records)
      : file_(std::move(file)), records_(std::move(records)) {}

  std::string file_;
  std::vector<std::vector<std::string>> records_;
};

}  // namespace plumbline
