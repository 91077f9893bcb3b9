#include "authorities/neighbours.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "authorities/named_table.h"
#include "base/embedded.h"
#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::array<std::string_view, 5> bands = {"Extremely close", "Very close", "Close",
                                                   "Somewhat close", "Not close"};

std::optional<Closeness> closeness(std::string_view text) {
  const auto found = std::ranges::find(bands, text);
  if (found == bands.end()) return std::nullopt;
  return static_cast<Closeness>(found - bands.begin());
}

Result<AuthorityId> authority_at(const NamedTable& table, std::size_t row, std::string_view column,
                                 const Register& authorities) {
  const std::string_view number = table.at(row, column);
  const auto id = authorities.by_code(CodeSystem::dfe, number);
  if (id) return *id;
  return table.error(row, column,
                     fmt::format("No authority has the DfE number {}.", in_quotes(number)));
}

}  // namespace

std::string_view words(Closeness closeness) {
  return bands.at(static_cast<std::size_t>(closeness));
}

Result<NeighbourSet> NeighbourSet::parse(std::string name, std::string_view text,
                                         std::string_view file, const Register& authorities) {
  const auto table =
      NamedTable::parse(text, file, {"dfe_number", "rank", "neighbour_dfe_number", "closeness"});
  if (!table) return table.error();
  NeighbourSet set(std::move(name));
  for (std::size_t row = 0; row < table->rows(); ++row) {
    const auto id = authority_at(*table, row, "dfe_number", authorities);
    if (!id) return id.error();
    const auto neighbour = authority_at(*table, row, "neighbour_dfe_number", authorities);
    if (!neighbour) return neighbour.error();
    const auto band = closeness(table->at(row, "closeness"));
    if (!band) {
      return table->error(row, "closeness",
                          fmt::format("{} is not known.", in_quotes(table->at(row, "closeness"))),
                          "Write Extremely close, Very close, Close, Somewhat close or Not close.");
    }
    auto& neighbours = set.neighbours_[*id];
    if (table->at(row, "rank") != std::to_string(neighbours.size() + 1)) {
      return table->error(row, "rank", "The ranks of an authority do not count up from 1.");
    }
    neighbours.push_back({*neighbour, *band});
  }
  return set;
}

std::vector<Neighbour> NeighbourSet::of(AuthorityId id, Period when,
                                        const Register& authorities) const {
  const auto newest = authorities.by_code(CodeSystem::dfe, authorities.at(id).dfe_number);
  const auto found = neighbours_.find(newest.value_or(id));
  if (found == neighbours_.end()) return {};
  std::vector<Neighbour> neighbours = found->second;
  for (Neighbour& one : neighbours) one.id = authorities.at_time(one.id, when);
  return neighbours;
}

std::vector<NeighbourSet> built_in_neighbours(const Register& authorities) {
  constexpr std::string_view prefix = "authorities/neighbours_";
  std::vector<NeighbourSet> sets;
  for (const EmbeddedFile& file : embedded_files(prefix)) {
    const std::string_view model =
        file.path.substr(prefix.size(), file.path.size() - prefix.size() - 4);
    auto set =
        NeighbourSet::parse(fmt::format("neighbours-{}", model), file.text, file.path, authorities);
    if (!set) throw std::logic_error(text(set.error()));
    sets.push_back(*std::move(set));
  }
  return sets;
}

}  // namespace plumbline
