#include "store/sqlite_figure_store.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <fstream>
#include <thread>

#include "store/migrations.h"
#include "store/test_workspace.h"

namespace plumbline {
namespace {

namespace fs = std::filesystem;

std::unique_ptr<FigureStore> opened(const TestFolder& folder) {
  auto store = open_figure_store(folder.path(), england(), "England");
  REQUIRE(store);
  return *std::move(store);
}

std::string refusal(const fs::path& workspace, const std::string& register_name = "England") {
  const auto store = open_figure_store(workspace, england(), register_name);
  return store ? "opened" : text(store.error());
}

void change(const TestFolder& folder, const std::string& sql) {
  soci::session session(soci::sqlite3, folder.database().string());
  session << sql;
}

void write(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

bool holds(const std::string& whole, const std::string& part) {
  return whole.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a workspace opened again holds what was kept, the whole register too") {
  const TestFolder folder;
  Edition edition;
  for (const Authority& authority : england().all()) {
    edition.places.push_back({.authority = authority.id, .year = 2013});
  }
  const EditionId id = opened(folder)->add(edition);
  CHECK(opened(folder)->places(id) == edition.places);
}

TEST_CASE("a workspace is made where there is none, spaces and equals signs in its name or not") {
  const TestFolder folder;
  const fs::path workspace = folder.path() / "my club=1  return" / "workspace";
  CHECK(refusal(workspace) == "opened");
  CHECK(fs::exists(workspace / "plumbline.sqlite"));
}

TEST_CASE("two programs that add the same thing at one moment add it once") {
  const TestFolder folder;
  opened(folder);
  const auto add_once = [&] {
    const auto store = opened(folder);
    store->alone([&] {
      if (!store->editions().empty()) return false;
      store->add(looked_after());
      return true;
    });
  };
  std::thread other(add_once);
  add_once();
  other.join();
  CHECK(opened(folder)->editions().size() == 1);
}

TEST_CASE("a commit is on the disk when it is answered") {
  const TestFolder folder;
  opened(folder)->add(looked_after());
  soci::session session(soci::sqlite3, folder.database().string());
  std::string mode;
  session << "pragma journal_mode", soci::into(mode);
  CHECK(mode == "wal");
}

TEST_CASE("what cannot be a workspace is refused in words") {
  const TestFolder folder;
  CHECK(holds(refusal("/proc/plumbline"), "The workspace folder cannot be made"));
  write(folder.path() / "file", "text");
  CHECK(holds(refusal(folder.path() / "file"), "The workspace folder cannot be made"));
  CHECK(holds(refusal("/proc"), "The workspace cannot be"));
  CHECK(holds(refusal(folder.path() / "a\"b"), "quotation mark"));
  write(folder.database(), std::string(5000, 'x'));
  CHECK(holds(refusal(folder.path()), "This file is not a workspace of Plumbline."));
}

TEST_CASE("the database of another program is left alone") {
  const TestFolder folder;
  change(folder, "create table song (title text)");
  CHECK(holds(refusal(folder.path()), "This is the database of another program."));
}

TEST_CASE("the workspace of a newer program is refused") {
  const TestFolder folder;
  opened(folder);
  change(folder, "insert into schema_version (version) values (99)");
  CHECK(holds(refusal(folder.path()), "its version is 99, and this program knows up to 4"));
}

TEST_CASE("a workspace belongs to the register it was made with") {
  const TestFolder folder;
  CHECK_FALSE(*register_of_workspace(folder.path()));
  CHECK(opened(folder)->fact("register") == "England");
  CHECK(*register_of_workspace(folder.path()) == "England");
  CHECK(holds(refusal(folder.path(), "a fictional nation"),
              "holds the authorities of 'England', not of 'a fictional nation'"));
}

TEST_CASE("figures of an authority that the register does not know are refused") {
  const TestFolder folder;
  const auto store = opened(folder);
  const EditionId id = store->add(looked_after());
  change(folder, "update authority set ons_code = 'E99999999' where ons_code = 'E08000034'");
  CHECK(holds(refusal(folder.path()), "figures of E99999999, which is not in the register"));
  CHECK_THROWS_AS(store->places(id), StoreFailure);
}

TEST_CASE("authorities are known by code, wherever they stand in the register") {
  const TestFolder folder;
  const EditionId id = opened(folder)->add(looked_after());
  const std::string header =
      "ons_code,dfe_number,cassr_code,mhclg_code,name,official_name,type,region_code,region,"
      "valid_from,valid_to,predecessors,successors,ons_aliases,structural_exclusion\n";
  const auto other = Register::parse(
      header +
          "E10000006,909,102,E0920,Cumbria,Cumbria County Council,SC,E12000002,North West,,,,,,\n"
          "E08000034,382,211,E4703,Kirklees,Kirklees Council,MD,E12000003,Yorkshire,,,,,,\n",
      "alias,ons_code\n", "ons_code,name,upper_ons_code,valid_from,valid_to\n");
  REQUIRE_MESSAGE(other, (other ? "" : text(other.error())));
  const auto store = open_figure_store(folder.path(), *other, "England");
  REQUIRE(store);
  CHECK((*store)->places(id) == std::vector<Place>{{1, 2013}, {0, 2012}, {1, 2012}});
}

TEST_CASE("an edition that fails half way leaves nothing behind") {
  const TestFolder folder;
  const auto store = opened(folder);
  change(folder,
         "create trigger full before insert on series when new.name = 'CLA' "
         "begin select raise(abort, 'disk full'); end");
  CHECK_THROWS_AS(store->add(looked_after()), StoreFailure);
  CHECK(store->editions().empty());
  CHECK(store->index().empty());
  change(folder, "drop trigger full");
  store->add(looked_after());
  CHECK(store->index().size() == 2);
}

TEST_CASE("damaged figures are a failure that names the file, never a number") {
  const TestFolder folder;
  const auto store = opened(folder);
  store->add(looked_after());
  const auto index = store->index();
  change(folder,
         "update series_figures set figures = cast(substr(figures, 1, 5) || x'07' || "
         "substr(figures, 7) as blob) where series = 1");
  change(folder, "update series set kind = 'fortnight' where id = 2");
  CHECK_THROWS_WITH_AS(store->series(index[0].id), doctest::Contains(folder.database().c_str()),
                       StoreFailure);
  CHECK_THROWS_AS(store->series(index[1].id), StoreFailure);
  CHECK_THROWS_AS(store->index(), StoreFailure);
  change(folder, "update row_list set file_rows = x'00'");
  CHECK_THROWS_AS(store->addresses(index[0].id), StoreFailure);
}

TEST_CASE("a database with any page damaged is refused or fails, and never crashes") {
  const TestFolder folder;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) opened(folder)->add(random_edition(seed));
  std::ifstream file(folder.database(), std::ios::binary);
  const std::string whole((std::istreambuf_iterator<char>(file)), {});
  REQUIRE(whole.size() > 4096);
  int opened_count = 0;
  for (std::size_t at = 0; at < whole.size(); at += 997) {
    CAPTURE(at);
    std::string damaged = whole;
    for (std::size_t i = at; i < std::min(at + 40, whole.size()); ++i) {
      damaged[i] = static_cast<char>(damaged[i] ^ 0x5A);
    }
    write(folder.database(), damaged);
    try {
      const auto store = open_figure_store(folder.path(), england(), "England");
      if (!store) continue;
      ++opened_count;
      for (const StoredSeries& series : (*store)->index()) {
        const Series figures = (*store)->series(series.id);
        CHECK(figures.number.size() == figures.cell.size());
      }
    } catch (const StoreFailure& failure) {
      CHECK(holds(failure.what(), "plumbline.sqlite"));
    } catch (const std::out_of_range& lost) {  // the damage took the row
      CHECK(holds(lost.what(), "in this workspace"));
    }
    fs::remove(folder.path() / "plumbline.sqlite-wal");
    fs::remove(folder.path() / "plumbline.sqlite-shm");
  }
  CHECK(opened_count > 0);
}

TEST_CASE("an older workspace is brought up to date, a change at a time") {
  const TestFolder folder;
  soci::session session(soci::sqlite3, folder.database().string());
  std::vector<Migration> changes = {{.number = 1, .statements = {"create table a (x integer)"}}};
  REQUIRE(migrate(session, changes));
  changes.push_back({.number = 2,
                     .statements = {"alter table a add column y integer default 7",
                                    "insert into a (x) values (1)"}});
  changes.push_back({.number = 3, .statements = {"insert into a (x) values (2)", "nonsense"}});
  CHECK_THROWS_AS((void)migrate(session, changes), soci::soci_error);
  int rows = 0;
  int version = 0;
  session << "select count(*) from a where y = 7", soci::into(rows);
  session << "select max(version) from schema_version", soci::into(version);
  CHECK(rows == 1);
  CHECK(version == 2);
  changes.back().statements.pop_back();
  REQUIRE(migrate(session, changes));
  REQUIRE(migrate(session, changes));
  session << "select count(*) from a", soci::into(rows);
  CHECK(rows == 2);
  CHECK_FALSE(migrate(session, std::span(changes).first(1)));
}

TEST_CASE("the changes of this program are numbered from 1 without gaps") {
  int next = 1;
  for (const Migration& migration : migrations()) CHECK(migration.number == next++);
}

}  // namespace plumbline
