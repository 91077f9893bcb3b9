#include "store/sqlite_figure_store.h"

#include <fmt/format.h>

#include <utility>

#include "ledger/whole_edition.h"
#include "store/authority_rows.h"
#include "store/blob_bytes.h"
#include "store/column_blob.h"
#include "store/database.h"
#include "store/edition_writer.h"
#include "store/guarded.h"
#include "store/series_row.h"

namespace plumbline {
namespace {

using soci::into;
using soci::use;

constexpr const char* register_fact = "register";

std::string bytes_of(soci::blob& blob) {
  std::string bytes(blob.get_len(), '\0');
  if (!bytes.empty()) blob.read(0, bytes.data(), bytes.size());
  return bytes;
}

std::optional<std::string> read_fact(soci::session& session, const std::string& name) {
  std::string value;
  session << "select value from fact where name = :name", use(name), into(value);
  if (!session.got_data()) return std::nullopt;
  return value;
}

void write_fact(soci::session& session, const std::string& name, const std::string& value) {
  session << "insert into fact (name, value) values (:name, :value) "
             "on conflict (name) do update set value = excluded.value",
      use(name), use(value);
}

void prepare(soci::statement& statement, const std::string& sql) {
  statement.alloc();
  statement.prepare(sql);
  statement.define_and_bind();
}

[[noreturn]] void throw_unknown(std::string_view what, std::int64_t id) {
  throw std::out_of_range(fmt::format("no {} {} in this workspace", what, id));
}

class SqliteFigureStore final : public FigureStore {
 public:
  SqliteFigureStore(std::filesystem::path file, std::unique_ptr<soci::session> session,
                    const Register& authorities)
      : file_(std::move(file)), session_(std::move(session)), authorities_(authorities) {}

  using FigureStore::add;
  bool is_read_only() const override { return !may_change(file_); }
  EditionId add(const Edition& edition) override;
  void alone(const std::function<bool()>& work) override;
  void set_withdrawn(EditionId edition, bool withdrawn) override;
  std::vector<EditionInfo> editions() const override;
  std::vector<StoredSeries> index() const override;
  std::vector<StoredSeries> namesakes(EditionId edition) const override;
  std::vector<Place> places(EditionId edition) const override;
  void read(SeriesId series, const std::function<void(const Series&)>& reader) const override;
  std::vector<Address> addresses(SeriesId series) const override;
  std::vector<std::uint32_t> added_rows(SeriesId series, std::size_t place) const override;
  std::optional<std::string> fact(const std::string& name) const override;
  void set_fact(const std::string& name, const std::string& value) override;

 private:
  template <typename Work>
  auto guarded(Work work) const {
    return plumbline::guarded(file_, *session_, work);
  }

  std::vector<StoredSeries> listed(const std::string& among, EditionId edition) const;
  Series decoded(SeriesId series) const;

  std::filesystem::path file_;
  std::unique_ptr<soci::session> session_;
  const Register& authorities_;
  bool is_alone_ = false;
};

EditionId SqliteFigureStore::add(const Edition& edition) {
  require_whole(edition);
  EditionId id = 0;
  const auto write = [&] {
    guarded([&](soci::session& session) { id = write_edition(session, authorities_, edition); });
    return true;
  };
  if (is_alone_) {
    write();
  } else {
    alone(write);
  }
  return id;
}

void SqliteFigureStore::alone(const std::function<bool()>& work) {
  const auto say = [&](const char* words) {
    guarded([&](soci::session& session) { session << words; });
  };
  say("begin immediate");
  is_alone_ = true;
  try {
    const bool keep = work();
    say(keep ? "commit" : "rollback");
  } catch (...) {
    is_alone_ = false;
    say("rollback");
    throw;
  }
  is_alone_ = false;
}

void SqliteFigureStore::set_withdrawn(EditionId edition, bool withdrawn) {
  guarded([&](soci::session& session) {
    const long long id = edition;
    const int value = withdrawn ? 1 : 0;
    soci::statement update =
        (session.prepare << "update edition set withdrawn = :withdrawn where id = :id", use(value),
         use(id));
    update.execute(true);
    if (update.get_affected_rows() != 1) throw_unknown("edition", edition);
  });
}

std::vector<EditionInfo> SqliteFigureStore::editions() const {
  return guarded([&](soci::session& session) {
    std::vector<EditionInfo> listed;
    EditionInfo info;
    long long id = 0;
    int withdrawn = 0;
    soci::statement all =
        (session.prepare << "select id, publication, title, publisher, licence, date, file, "
                            "checksum, layout, withdrawn from edition order by id",
         into(id), into(info.publication), into(info.title), into(info.publisher),
         into(info.licence), into(info.date), into(info.file), into(info.checksum),
         into(info.layout), into(withdrawn));
    all.execute();
    while (all.fetch()) {
      info.id = id;
      info.withdrawn = withdrawn != 0;
      listed.push_back(info);
    }
    return listed;
  });
}

// Editions that are read from; the id is only asked for where `among` names it.
std::vector<StoredSeries> SqliteFigureStore::listed(const std::string& among,
                                                    EditionId edition) const {
  return guarded([&](soci::session& session) {
    std::vector<StoredSeries> found;
    const long long id = edition;
    SeriesRow row;
    soci::statement all(session);
    bind(all, row);
    if (!among.empty()) all.exchange(use(id));
    prepare(all, fmt::format("select {} from series join edition on edition.id = series.edition "
                             "where withdrawn = 0 {} order by series.id",
                             series_columns, among));
    all.execute();
    while (all.fetch()) {
      found.push_back({.id = row.id, .edition = row.edition, .info = info_of(row)});
    }
    return found;
  });
}

std::vector<StoredSeries> SqliteFigureStore::index() const { return listed("", 0); }

std::vector<StoredSeries> SqliteFigureStore::namesakes(EditionId edition) const {
  return listed("and (name, kind) in (select name, kind from series where edition = :id)", edition);
}

std::vector<Place> SqliteFigureStore::places(EditionId edition) const {
  return guarded([&](soci::session& session) {
    const long long id = edition;
    soci::blob authority_blob(session);
    soci::blob year_blob(session);
    session << "select authorities, years from edition_places where edition = :id", use(id),
        into(authority_blob), into(year_blob);
    if (!session.got_data()) throw_unknown("edition", edition);
    const auto rows = list_in(bytes_of(authority_blob));
    const auto years = list_in(bytes_of(year_blob));
    const auto known = known_authorities(session, authorities_).by_row;
    if (rows.size() != years.size()) throw DamagedBlob("as many years as authorities expected");
    std::vector<Place> places(rows.size());
    for (std::size_t place = 0; place < places.size(); ++place) {
      const auto authority = known.find(rows[place]);
      if (authority == known.end()) throw DamagedBlob("an authority that is not in the register");
      places[place] = {.authority = authority->second,
                       .year = static_cast<std::int16_t>(years[place])};
    }
    return places;
  });
}

Series SqliteFigureStore::decoded(SeriesId series) const {
  return guarded([&](soci::session& session) {
    const long long id = series;
    SeriesRow row;
    long long places = 0;
    soci::blob blob(session);
    soci::statement one(session);
    bind(one, row);
    one.exchange(into(places));
    one.exchange(into(blob));
    one.exchange(use(id));
    prepare(one, fmt::format("select {}, place_count, figures from series "
                             "join edition on edition.id = series.edition "
                             "join series_figures on series_figures.series = series.id "
                             "where series.id = :id",
                             series_columns));
    if (!one.execute(true)) throw_unknown("series", series);
    Figures figures = figures_in(bytes_of(blob), static_cast<std::size_t>(places));
    return Series{.info = info_of(row),
                  .number = std::move(figures.number),
                  .cell = std::move(figures.cell),
                  .rows = static_cast<std::uint32_t>(row.row_list),
                  .columns = {}};
  });
}

void SqliteFigureStore::read(SeriesId series,
                             const std::function<void(const Series&)>& reader) const {
  reader(decoded(series));
}

std::vector<FigureStore::Address> SqliteFigureStore::addresses(SeriesId series) const {
  return guarded([&](soci::session& session) {
    const long long id = series;
    long long places = 0;
    long long column = 0;
    soci::blob column_blob(session);
    soci::blob row_blob(session);
    soci::indicator has_rows = soci::i_null;
    session << "select place_count, column_number, coalesce(series_columns.file_columns, "
               "edition_places.file_columns), file_rows from series "
               "join edition on edition.id = series.edition "
               "join edition_places on edition_places.edition = series.edition "
               "left join series_columns on series_columns.series = series.id "
               "left join row_list on row_list.edition = series.edition and number = row_list "
               "where series.id = :id",
        use(id), into(places), into(column), into(column_blob), into(row_blob, has_rows);
    if (!session.got_data()) throw_unknown("series", series);
    const auto columns = list_in(bytes_of(column_blob));
    const auto rows =
        has_rows == soci::i_ok ? list_in(bytes_of(row_blob)) : std::vector<std::uint32_t>();
    const auto count = static_cast<std::size_t>(places);
    const bool fits =
        (rows.size() <= 1 || rows.size() == count) && (columns.empty() || columns.size() == count);
    if (!fits) throw DamagedBlob("rows or columns of other places");
    return spread({.rows = rows,
                   .place_columns = columns,
                   .column_number = static_cast<std::uint32_t>(column)},
                  count);
  });
}

std::vector<std::uint32_t> SqliteFigureStore::added_rows(SeriesId series, std::size_t place) const {
  return guarded([&](soci::session& session) {
    const long long id = series;
    soci::blob place_blob(session);
    soci::blob row_blob(session);
    soci::indicator has_any = soci::i_null;
    soci::indicator as_above = soci::i_null;
    session << "select places, file_rows from series "
               "left join added_row on added_row.edition = series.edition "
               "and added_row.row_list = series.row_list where series.id = :id",
        use(id), into(place_blob, has_any), into(row_blob, as_above);
    if (!session.got_data()) throw_unknown("series", series);
    std::vector<std::uint32_t> added;
    if (has_any != soci::i_ok) return added;
    const auto places = list_in(bytes_of(place_blob));
    const auto rows = list_in(bytes_of(row_blob));
    if (places.size() != rows.size()) throw DamagedBlob("as many added rows as places expected");
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (places[i] == place) added.push_back(rows[i]);
    }
    return added;
  });
}

std::optional<std::string> SqliteFigureStore::fact(const std::string& name) const {
  return guarded([&](soci::session& session) { return read_fact(session, name); });
}

void SqliteFigureStore::set_fact(const std::string& name, const std::string& value) {
  guarded([&](soci::session& session) { write_fact(session, name, value); });
}

Status belongs_to(soci::session& session, const Register& authorities,
                  const std::string& register_name) {
  constexpr const char* hint = "Choose another folder with --workspace.";
  const auto recorded = read_fact(session, register_fact);
  if (recorded && *recorded != register_name) {
    return Error{.what = fmt::format("This workspace holds the authorities of '{}', not of '{}'.",
                                     *recorded, register_name),
                 .where = {},
                 .hint = hint};
  }
  const auto unknown = known_authorities(session, authorities).unknown;
  if (!unknown.empty()) {
    return Error{.what = fmt::format("This workspace holds figures of {}, which is not in the "
                                     "register of '{}'.",
                                     unknown.front(), register_name),
                 .where = {},
                 .hint = hint};
  }
  if (!recorded) write_fact(session, register_fact, register_name);
  return Done{};
}

}  // namespace

Result<std::unique_ptr<FigureStore>> open_figure_store(const std::filesystem::path& workspace,
                                                       const Register& authorities,
                                                       const std::string& register_name) {
  const std::filesystem::path file = database_file(workspace);
  auto session = open_database(file);
  if (!session) return session.error();
  const Status ours = guarded(file, **session, [&](soci::session& opened) {
    return belongs_to(opened, authorities, register_name);
  });
  if (!ours) {
    Error error = ours.error();
    error.where = file.string();
    return error;
  }
  return std::unique_ptr<FigureStore>(
      std::make_unique<SqliteFigureStore>(file, *std::move(session), authorities));
}

Result<std::optional<std::string>> register_of_workspace(const std::filesystem::path& workspace) {
  const std::filesystem::path file = database_file(workspace);
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return std::optional<std::string>();
  auto session = open_database(file);
  if (!session) return session.error();
  return guarded(file, **session,
                 [](soci::session& opened) { return read_fact(opened, register_fact); });
}

}  // namespace plumbline
