#include "rounds/explanation_rules.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "returns/answer_words.h"

namespace plumbline {
namespace {

constexpr std::size_t longest = 4000;
constexpr std::size_t fewest_words = 4;

// Answers that say nothing, as the guidance on central returns lists them.
constexpr std::array<std::string_view, 14> empty_words = {
    "ok",          "okay",      "correct",         "this is correct",  "figures are correct",
    "its changed", "dont know", "as per ledger",   "no change",        "checked",
    "prices up",   "see above", "figure is right", "confirmed correct"};

Error too_thin(std::string_view words) {
  return {.what = "Say what changed.",
          .where = {},
          .hint = (words.empty() ? std::string()
                                 : in_quotes(words) + " does not tell us what, or by how much. ") +
                  "Example: “Two block contracts re-let in June at 9% more (about £1.1m)”."};
}

}  // namespace

Status fit_explanation(std::string_view words) {
  const std::string folded = fold_name(words);
  if (words.size() > longest || !is_valid_utf8(words)) {
    return Error{
        .what = "The explanation is too long.", .where = {}, .hint = "Keep it to a few sentences."};
  }
  std::set<std::string_view> different;
  for (const std::string_view word : split(folded, ' ')) different.insert(word);
  const bool says_nothing =
      std::ranges::find(empty_words, std::string_view(folded)) != empty_words.end();
  if (says_nothing || different.size() < fewest_words || !is_explanation(words)) {
    return too_thin(trim(words));
  }
  return Done{};
}

}  // namespace plumbline
