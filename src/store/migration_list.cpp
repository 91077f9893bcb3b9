#include "store/migrations.h"

namespace plumbline {
namespace {

// Figures stand apart from the series they belong to, so that the index is read without them.
const Migration first = {.number = 1,
                         .statements = {
                             R"(create table fact (
             name text primary key,
             value text not null
           ) strict)",
                             R"(create table authority (
             id integer primary key,
             ons_code text not null unique
           ) strict)",
                             R"(create table edition (
             id integer primary key autoincrement,
             publication text not null,
             title text not null,
             publisher text not null,
             licence text not null,
             date text not null,
             file text not null,
             checksum text not null,
             layout text not null,
             withdrawn integer not null,
             place_count integer not null
           ) strict)",
                             R"(create table edition_places (
             edition integer primary key references edition (id),
             authorities blob not null,
             years blob not null,
             file_columns blob not null
           ) strict)",
                             R"(create table row_list (
             edition integer not null references edition (id),
             number integer not null,
             file_rows blob not null,
             primary key (edition, number)
           ) strict)",
                             R"(create table series (
             id integer primary key autoincrement,
             edition integer not null references edition (id),
             name text not null,
             unit text not null,
             kind text not null,
             rounding_base real not null,
             rounding_whole integer not null,
             suppressed_low real not null,
             suppressed_high real not null,
             display_unit real not null,
             line_words text not null,
             column_words text not null,
             column_number integer not null,
             row_list integer not null,
             unique (edition, name, kind)
           ) strict)",
                             R"(create table series_figures (
             series integer primary key references series (id),
             figures blob not null
           ) strict)",
                         }};

// The rows of figures that were added up: for each row list that has any, the place and the row of
// each, side by side.
const Migration second = {.number = 2,
                          .statements = {
                              R"(create table added_row (
             edition integer not null references edition (id),
             row_list integer not null,
             places blob not null,
             file_rows blob not null,
             primary key (edition, row_list)
           ) strict)",
                          }};

// Where years stand across the page, each place of a series has a column of its own.
const Migration third = {.number = 3, .statements = {R"(create table series_columns (
             series integer primary key references series (id),
             file_columns blob not null
           ) strict)"}};

// Accounts and who is signed in. Of a password there is its hash alone, and of a cookie too.
const Migration fourth = {.number = 4,
                          .statements = {
                              R"(create table person (
             id integer primary key autoincrement,
             name text not null,
             email text not null unique,
             job text not null,
             authority text not null,
             password_hash text not null,
             closed integer not null
           ) strict)",
                              R"(create table person_role (
             person integer not null references person (id),
             role text not null,
             primary key (person, role)
           ) strict)",
                              R"(create table sign_in (
             token_hash text primary key,
             person integer not null references person (id),
             began integer not null,
             last_seen integer not null
           ) strict)",
                              "create index sign_in_of_person on sign_in (person)",
                          }};

}  // namespace

std::vector<Migration> migrations() { return {first, second, third, fourth}; }

}  // namespace plumbline
