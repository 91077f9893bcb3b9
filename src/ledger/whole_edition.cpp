#include "ledger/whole_edition.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace plumbline {
namespace {

void require(bool claim, std::string_view name, std::string_view otherwise) {
  if (!claim) throw std::logic_error(fmt::format("{}: {}", name, otherwise));
}

void require_series(const Edition& edition, const Series& series) {
  const std::size_t places = edition.places.size();
  require(series.number.size() == places && series.cell.size() == places, series.info.name,
          "not one figure for each place");
  require(series.columns.empty() || series.columns.size() == places, series.info.name,
          "not one column for each place");
  const bool rows_known = series.rows < edition.rows.size();
  require(rows_known || (edition.rows.empty() && series.rows == 0), series.info.name,
          "a row list that is not there");
}

}  // namespace

void require_whole(const Edition& edition) {
  const std::size_t places = edition.places.size();
  const std::string& file = edition.info.file;
  for (const auto& rows : edition.rows) {
    require(rows.size() == 1 || rows.size() == places, file, "a row list of the wrong length");
  }
  require(edition.place_columns.empty() || edition.place_columns.size() == places, file,
          "not one column for each place");
  for (const AddedRow& added : edition.added_rows) {
    require(added.list < edition.rows.size() && added.place < places, file,
            "a row added to what is not there");
  }
  require(std::ranges::is_sorted(edition.added_rows), file, "added rows out of order");
  std::set<std::pair<std::string_view, PeriodKind>> names;
  for (const Series& series : edition.series) {
    require_series(edition, series);
    require(names.emplace(series.info.name, series.info.kind).second, series.info.name,
            "two series of one name");
  }
}

std::vector<FigureStore::Address> spread(const RowList& list, std::size_t places) {
  const auto& [rows, columns, column_number] = list;
  std::vector<FigureStore::Address> addresses(places, {.row = 0, .column = column_number});
  for (std::size_t place = 0; place < places; ++place) {
    if (!rows.empty()) addresses[place].row = rows.size() == 1 ? rows[0] : rows[place];
    if (!columns.empty()) addresses[place].column = columns[place];
  }
  return addresses;
}

}  // namespace plumbline
