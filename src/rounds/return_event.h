// What happened to a return, one thing after another: nothing is ever overwritten, so every cell
// has its history.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "people/person.h"
#include "rounds/round.h"

namespace plumbline {

using ReturnId = std::int64_t;

enum class EventKind : std::uint8_t {
  answered,     // words: the answer as typed
  prefilled,    // likewise, by the program; about: the source
  offered,      // an answer that met another's and was not taken; words: as typed
  explained,    // words: why; about: the figure that they explain, as it was shown
  noted,        // a comment to a colleague; words
  row_added,    // series: the repeating part; row: its key
  row_removed,  // likewise
  handed_over,  // series: the section; about: to whom, their number; words: a message
  completed,    // series: the section, said to be done
  reopened,     // series: the section
  signed_off,   // series: "service" or "s151"; words: the name signed with
  withdrawn,    // series: likewise; words: why
};

std::string_view words(EventKind kind);
std::optional<EventKind> parse_event_kind(std::string_view words);

// How it came in.
enum class EventSource : std::uint8_t { page, workbook, program };
std::string_view words(EventSource source);
std::optional<EventSource> parse_event_source(std::string_view words);

struct ReturnEvent {
  std::int64_t number = 0;  // 1 is the first of its return; no gaps
  Moment at = {};
  PersonId person = 0;  // 0: nobody, the program did it
  EventKind kind = EventKind::answered;
  EventSource source = EventSource::page;
  std::string series = {}, row = {};
  std::string words = {};
  std::string about = {};
};

}  // namespace plumbline
