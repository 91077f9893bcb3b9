#include "returns/round_statistics.h"

#include "formula/compile.h"
#include "formula/parse.h"
#include "measures/group_words.h"

namespace plumbline {

RoundStatistics::RoundStatistics(const CompiledClub& club, std::vector<ReturnSources> members)
    : club_(club) {
  for (std::size_t i = 0; i < members.size(); ++i) {
    members[i].group = [this, i](const std::string& call) { return answer(call, i); };
    members_.push_back(std::make_unique<ReturnFigures>(members[i]));
  }
}

FigureColumn RoundStatistics::across(const Expression& expression) {
  const std::string words = text(expression);
  const auto known = columns_.find(words);
  if (known != columns_.end()) return known->second;
  FigureColumn column(members_.size(), Missing::not_available);
  if (const auto program = compile(expression, *club_.definitions)) {
    for (std::size_t i = 0; i < members_.size(); ++i) column.put(i, members_[i]->figure(*program));
  }
  return columns_.emplace(words, std::move(column)).first->second;
}

Figure RoundStatistics::answer(const std::string& call, std::size_t member) {
  const auto known = told_.find(call);
  if (known != told_.end()) return known->second.at(member);
  const auto asked = parse_formula(call);
  if (!asked) return Figure::missing(Missing::not_available);
  const Across everybody = [this](const Expression& one) { return across(one); };
  auto told = told_by_group(*asked, everybody, *club_.definitions);
  if (!told) return Figure::missing(Missing::not_available);
  return told_.emplace(call, *std::move(told)).first->second.at(member);
}

}  // namespace plumbline
