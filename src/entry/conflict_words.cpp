#include "entry/conflict_words.h"

#include <fmt/format.h>

#include "base/text.h"
#include "returns/answer_words.h"

namespace plumbline {

std::string conflict_words(const Conflict& met, const Opened& opened, const EntryState& state) {
  constexpr std::size_t most = 400;
  const ItemDefinition* item =
      opened.desk->compiled().definitions->find_item(split_series(met.key.series).code);
  return fmt::format("{} changed {} to {} while you were typing. Yours is {}. Which is right?",
                     name_of_person(state, met.person),
                     item == nullptr ? met.key.series : label_of(*item, met.key),
                     met.theirs.empty() ? "nothing" : in_quotes(met.theirs, most),
                     met.yours.empty() ? "nothing" : in_quotes(met.yours, most));
}

}  // namespace plumbline
