// A return made to keep to what its pack demands: what closes a balance is moved onto it, what lies
// outside a range is moved inside, one answer after another, until no move mends more.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "returns/return_figures.h"

namespace plumbline {

// Which checks each answer goes into, found once for many returns.
class ChecksByAnswer {
 public:
  explicit ChecksByAnswer(const CompiledClub& club);
  const std::vector<const CompiledCheck*>& with(const std::string& series) const;

 private:
  std::map<std::string, std::vector<const CompiledCheck*>, std::less<>> checks_;
};

// `sources.now` is `made`. Answers to the `fixed` items stay as they are.
void keep_to_checks(Return& made, const ReturnSources& sources, const ChecksByAnswer& checks,
                    const std::set<std::string, std::less<>>& fixed);

}  // namespace plumbline
