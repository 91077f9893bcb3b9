#include "entry/event_words.h"

#include <fmt/format.h>

#include "base/number.h"
#include "base/text.h"

namespace plumbline {

std::string what_happened(const ReturnEvent& one, const EntryState& state) {
  constexpr std::size_t most = 1000;
  switch (one.kind) {
    case EventKind::answered:
      return one.words.empty() ? "cleared" : "entered " + in_quotes(one.words);
    case EventKind::prefilled:
      return fmt::format("filled in {} from {}", in_quotes(one.words), one.about);
    case EventKind::offered:
      return fmt::format("entered {}, which met another answer and was not taken",
                         in_quotes(one.words));
    case EventKind::explained:
      return fmt::format("explained {}: {}", one.about.empty() ? "it" : one.about,
                         in_quotes(one.words, most));
    case EventKind::noted:
      return "said " + in_quotes(one.words, most);
    case EventKind::row_added:
      return "added a row";
    case EventKind::row_removed:
      return fmt::format("removed the row {}", in_quotes(one.row));
    case EventKind::handed_over:
      return fmt::format("handed it to {}",
                         name_of_person(state, parse_whole(one.about).value_or(0)));
    case EventKind::completed:
      return "said that it is complete";
    case EventKind::reopened:
      return "said that it is not complete yet";
    case EventKind::signed_off:
      return fmt::format("signed for {}",
                         one.series == by_s151 ? "the S151 officer" : "the service");
    case EventKind::withdrawn:
      return fmt::format("withdrew the signatures: {}", in_quotes(one.words));
  }
  return {};
}

}  // namespace plumbline
