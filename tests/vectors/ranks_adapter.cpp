#include "statistics/present.h"
#include "statistics/ranks.h"
#include "vectors/adapters.h"

namespace plumbline::vectors {

Json rank_answers(const Json& test_case) {
  const Json& input = test_case.at("input");
  const Present known = present(optional_numbers(input.at("x")));
  const RankFrom from =
      input.value("direction", "ascending") == "descending" ? RankFrom::highest : RankFrom::lowest;
  const auto ranked = [&](Ties ties) {
    const std::vector<double> found = ranks(known.values, from, ties);
    return json_list<double>(spread<double>(known, found));
  };
  return {{"min", ranked(Ties::first)},
          {"average", ranked(Ties::mean)},
          {"max", ranked(Ties::last)},
          {"dense", ranked(Ties::dense)},
          {"n_ranked", known.values.size()}};
}

}  // namespace plumbline::vectors
