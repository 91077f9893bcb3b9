#include "demo/demo_text.h"

#include <fmt/format.h>

#include "base/csv.h"
#include "base/period.h"
#include "demo/draws.h"

namespace plumbline {

std::string file_name(const DemoTitle& title) {
  return fmt::format("demo_{}_edition_{}.csv", title.name, title.edition);
}

DemoFile begun(const DemoTitle& title, std::string_view headings) {
  const std::string first =
      fmt::format("Demo nation (fictional): {}, edition {}", title.what, title.edition);
  return {
      .name = file_name(title),
      .text = fmt::format("{}\nFictional LA,Fictional LA Name,{}\n", csv_field(first), headings)};
}

void add_field(std::string& row, std::string_view field) {
  if (!row.empty()) row += ',';
  row += csv_field(field);
}

void add_number(std::string& row, std::int64_t number) {
  row += ',';
  row += fmt::format("{}", number);
}

void add_count(std::string& row, std::int64_t count, std::int64_t base) {
  constexpr std::int64_t most_hidden = 5;
  if (count >= 1 && count <= most_hidden) {
    row += ",x";
  } else {
    add_number(row, scaled(count, 1, base) * base);
  }
}

std::string row_of(const DemoAuthority& authority) {
  std::string row;
  add_field(row, authority.dfe_number);
  add_field(row, authority.name);
  return row;
}

std::string year_text(std::int16_t financial_year) {
  return text(Period{PeriodKind::financial_year, financial_year});
}

}  // namespace plumbline
