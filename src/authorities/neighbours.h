// Statistical neighbours: for each authority the ten that a published model finds most like it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "authorities/register.h"

namespace plumbline {

enum class Closeness : std::uint8_t {
  extremely_close,
  very_close,
  close,
  somewhat_close,
  not_close
};

std::string_view words(Closeness closeness);  // "Very close"

struct Neighbour {
  AuthorityId id = 0;
  Closeness closeness = Closeness::close;
};

// One model's neighbours. The relation is not symmetric, and a model knows the authorities of its
// year: asked for another year it gives those of that year with the same area where there are any.
class NeighbourSet {
 public:
  // The text of a file such as neighbours_2021.csv; name "neighbours-2021".
  static Result<NeighbourSet> parse(std::string name, std::string_view text, std::string_view file,
                                    const Register& authorities);

  const std::string& name() const { return name_; }
  // Nearest first; empty for an authority that the model does not know.
  std::vector<Neighbour> of(AuthorityId id, Period when, const Register& authorities) const;

 private:
  explicit NeighbourSet(std::string name) : name_(std::move(name)) {}

  std::string name_;
  std::unordered_map<AuthorityId, std::vector<Neighbour>> neighbours_;  // newest of each DfE number
};

// Every set compiled in, in order of name.
std::vector<NeighbourSet> built_in_neighbours(const Register& authorities);

}  // namespace plumbline
