// Rounds and returns stand in a file of their own, so that a figure that is saved does not make
// anybody read the published figures anew.
#include "store/migrations.h"

namespace plumbline {
namespace {

const Migration first = {.number = 1,
                         .statements = {
                             R"(create table round (
             id integer primary key autoincrement,
             club text not null,
             year integer not null,
             state text not null,
             opened integer not null,
             unique (club, year)
           ) strict)",
                             R"(create table round_edition (
             round integer not null references round (id),
             number integer not null,
             state text not null,
             at integer not null,
             primary key (round, number)
           ) strict)",
                             R"(create table kept_return (
             id integer primary key autoincrement,
             round integer not null references round (id),
             authority text not null,
             unique (round, authority)
           ) strict)",
                             R"(create table edition_return (
             round integer not null,
             edition integer not null,
             kept_return integer not null references kept_return (id),
             last_event integer not null,
             primary key (round, edition, kept_return),
             foreign key (round, edition) references round_edition (round, number)
           ) strict)",
                             R"(create table return_event (
             kept_return integer not null references kept_return (id),
             number integer not null,
             at integer not null,
             person integer not null,
             kind text not null,
             source text not null,
             series text not null,
             in_row text not null,
             words text not null,
             about text not null,
             primary key (kept_return, number)
           ) strict, without rowid)",
                         }};

// What was saved lately stands in the order it came, so that a commit writes few pages whoever
// saved; when there is time it is put with the other events of its return.
const Migration second = {.number = 2,
                          .statements = {
                              R"(create table recent_event (
             id integer primary key,
             kept_return integer not null references kept_return (id),
             number integer not null,
             at integer not null,
             person integer not null,
             kind text not null,
             source text not null,
             series text not null,
             in_row text not null,
             words text not null,
             about text not null
           ) strict)",
                              R"(create view every_event as
             select kept_return, number, at, person, kind, source, series, in_row, words, about
               from return_event
             union all
             select kept_return, number, at, person, kind, source, series, in_row, words, about
               from recent_event)",
                          }};

// Two first looks at a return could fill it in twice. The first of two events of one number stands.
const Migration third = {.number = 3,
                         .statements = {
                             R"(delete from recent_event where id in (
             select later.id from recent_event as later join recent_event as earlier
               on earlier.kept_return = later.kept_return and earlier.number = later.number
                 and earlier.id < later.id))",
                             R"(delete from recent_event where exists (
             select 1 from return_event where return_event.kept_return = recent_event.kept_return
               and return_event.number = recent_event.number))",
                         }};

}  // namespace

std::vector<Migration> round_migrations() { return {first, second, third}; }

}  // namespace plumbline
