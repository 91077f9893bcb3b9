// Answers that can be moved together so that a check passes: one answer, an item over all rows,
// the cells of a table, or the item of each broken row by itself.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "demo/aim.h"
#include "demo/typed_answer.h"

namespace plumbline {

// Answers whose sum is moved as one.
struct Lane {
  std::vector<AnswerKey> keys;
  std::vector<TypedNumber> before;  // as they were, in the same places

  std::int64_t total() const;
};

struct Lever {
  const ItemDefinition* item = nullptr;
  std::vector<Lane> lanes;  // one for each broken row, or one in all

  std::vector<AnswerKey> keys() const;
};

// Of the answers that go into a check, those that may be moved.
std::vector<Lever> levers_of(const CompiledCheck& check, const std::vector<BrokenRow>& rows,
                             const Return& made, const CompiledClub& club,
                             const std::set<std::string, std::less<>>& fixed);

// The lane's answers with this sum, in the proportions they had.
void spread(const Lane& lane, std::int64_t total, Return& made);
void put_back(const Lever& lever, Return& made);

// Moves the lever until the check's rows are on aim; how far it had to move, as a share of what
// was there. None where it cannot, and then nothing is moved.
std::optional<double> pull(const Lever& lever, const CompiledCheck& check,
                           const std::vector<BrokenRow>& rows, Return& made,
                           ReturnFigures& figures);

}  // namespace plumbline
