// What a return is held against, beside its own answers: the year before, other clubs' returns of
// the same authority, and what is published.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "returns/return_figures.h"
#include "returns/return_file.h"
#include "rounds/kept_returns.h"

namespace plumbline {

// What rounds are told about the world outside.
struct RoundSources {
  const Definitions* definitions = nullptr;  // outlives the desk
  RoundStore* store = nullptr;               // likewise; to read, under `reading`
  std::mutex* reading = nullptr;
  KeptReturns* kept = nullptr;  // likewise; what stands beside a round
  SaveQueue* queue = nullptr;   // likewise
  std::function<Moment()> now;
  // The rounds of the workspace at this moment.
  std::function<std::vector<Round>()> rounds;
  // What official files hold of an authority, by its ONS code.
  std::function<Figure(const std::string& authority, const Period& year, const Reference&)>
      published;
  // Another one whenever that changes.
  std::function<std::string()> published_as_of;
  // What is known of a return before anybody answers it.
  std::function<FilledAnswers(const Club& club, const std::string& authority, const Period& year)>
      prefill;
};

// What one return is held against.
struct Surroundings {
  // Other clubs' returns of this authority, by prefix.
  using Others = std::map<std::string, std::shared_ptr<const KeptReturn>>;

  std::shared_ptr<const KeptReturn> last;  // of the year before; may be null
  Others others, others_last;              // of this year, and of the year before
  std::string published_as_of;             // another one when what is published changes
  std::function<Figure(const Reference&)> published, published_last;  // likewise

  const Return* last_year() const { return last == nullptr ? nullptr : &last->made(); }
  // Of the return whose answers are `now`, of this club.
  ReturnSources sources(const CompiledClub& club, const Return& now) const;
  bool is_as(const Surroundings& other) const {
    return last == other.last && others == other.others && others_last == other.others_last &&
           published_as_of == other.published_as_of;
  }
};

// The prefixes of other clubs' items that the formulas of this one ask for.
std::set<std::string> foreign_prefixes(const CompiledClub& club);

// As they stand at this moment, in a round of the club; `foreign` as foreign_prefixes() gives it.
// The sources must outlive them.
Surroundings surroundings_of(const std::string& authority, const Club& club, const Period& year,
                             const RoundSources& sources, const std::set<std::string>& foreign);

}  // namespace plumbline
