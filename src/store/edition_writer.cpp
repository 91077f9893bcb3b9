#include "store/edition_writer.h"

#include <string>

#include "store/authority_rows.h"
#include "store/column_blob.h"
#include "store/series_row.h"

namespace plumbline {
namespace {

using soci::use;

void put(soci::blob& blob, const std::string& bytes) {
  blob.trim(0);  // else a shorter blob keeps the tail of the one before
  blob.append(bytes.data(), bytes.size());
}

EditionId write_info(soci::session& session, const Edition& edition) {
  const EditionInfo& info = edition.info;
  const int withdrawn = info.withdrawn ? 1 : 0;
  const auto place_count = static_cast<long long>(edition.places.size());
  long long id = 0;
  session << "insert into edition (publication, title, publisher, licence, date, file, checksum, "
             "layout, withdrawn, place_count) values (:publication, :title, :publisher, :licence, "
             ":date, :file, :checksum, :layout, :withdrawn, :place_count) returning id",
      use(info.publication), use(info.title), use(info.publisher), use(info.licence),
      use(info.date), use(info.file), use(info.checksum), use(info.layout), use(withdrawn),
      use(place_count), soci::into(id);
  return id;
}

void write_places(soci::session& session, const Register& authorities, EditionId id,
                  const Edition& edition) {
  std::vector<std::uint32_t> years;
  years.reserve(edition.places.size());
  for (const Place& place : edition.places) {
    years.push_back(static_cast<std::uint16_t>(place.year));
  }
  soci::blob authority_blob(session);
  soci::blob year_blob(session);
  soci::blob column_blob(session);
  put(authority_blob, list_blob(authority_rows(session, authorities, edition.places)));
  put(year_blob, list_blob(years));
  put(column_blob, list_blob(edition.place_columns));
  const long long edition_id = id;
  session << "insert into edition_places (edition, authorities, years, file_columns) "
             "values (:edition, :authorities, :years, :file_columns)",
      use(edition_id), use(authority_blob), use(year_blob), use(column_blob);
}

void write_row_lists(soci::session& session, EditionId id, const Edition& edition) {
  const long long edition_id = id;
  long long number = 0;
  soci::blob blob(session);
  soci::statement insert = (session.prepare << "insert into row_list (edition, number, file_rows) "
                                               "values (:edition, :number, :file_rows)",
                            use(edition_id), use(number), use(blob));
  for (const auto& rows : edition.rows) {
    put(blob, list_blob(rows));
    insert.execute(true);
    ++number;
  }
}

void write_added_rows(soci::session& session, EditionId id, const Edition& edition) {
  const long long edition_id = id;
  long long list = 0;
  soci::blob place_blob(session);
  soci::blob row_blob(session);
  soci::statement insert =
      (session.prepare << "insert into added_row (edition, row_list, places, file_rows) "
                          "values (:edition, :row_list, :places, :file_rows)",
       use(edition_id), use(list), use(place_blob), use(row_blob));
  for (auto first = edition.added_rows.begin(); first != edition.added_rows.end();) {
    std::vector<std::uint32_t> places, rows;
    list = first->list;
    for (; first != edition.added_rows.end() && first->list == list; ++first) {
      places.push_back(first->place);
      rows.push_back(first->row);
    }
    put(place_blob, list_blob(places));
    put(row_blob, list_blob(rows));
    insert.execute(true);
  }
}

void write_series(soci::session& session, EditionId id, const Edition& edition) {
  SeriesRow row;
  soci::statement insert =
      (session.prepare
           << "insert into series (edition, name, unit, kind, rounding_base, rounding_whole, "
              "suppressed_low, suppressed_high, display_unit, line_words, column_words, "
              "column_number, row_list) values (:edition, :name, :unit, :kind, :rounding_base, "
              ":rounding_whole, :suppressed_low, :suppressed_high, :display_unit, :line_words, "
              ":column_words, :column_number, :row_list) returning id",
       use(row.edition), use(row.name), use(row.unit), use(row.kind), use(row.rounding_base),
       use(row.rounding_whole), use(row.suppressed_low), use(row.suppressed_high),
       use(row.display_unit), use(row.line_words), use(row.column_words), use(row.column_number),
       use(row.row_list), soci::into(row.id));
  soci::blob blob(session);
  soci::statement insert_figures = (session.prepare << "insert into series_figures (series, "
                                                       "figures) values (:series, :figures)",
                                    use(row.id), use(blob));
  soci::statement insert_columns = (session.prepare << "insert into series_columns (series, "
                                                       "file_columns) values (:series, :columns)",
                                    use(row.id), use(blob));
  for (const Series& series : edition.series) {
    row = row_of(series, id);
    insert.execute(true);
    put(blob, figures_blob(series.number.doubles(), series.cell));
    insert_figures.execute(true);
    if (series.columns.empty()) continue;
    put(blob, list_blob(series.columns));
    insert_columns.execute(true);
  }
}

}  // namespace

EditionId write_edition(soci::session& session, const Register& authorities,
                        const Edition& edition) {
  const EditionId id = write_info(session, edition);
  write_places(session, authorities, id, edition);
  write_row_lists(session, id, edition);
  write_added_rows(session, id, edition);
  write_series(session, id, edition);
  return id;
}

}  // namespace plumbline
