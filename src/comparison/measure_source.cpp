#include "comparison/measure_source.h"

#include <atomic>

#include "comparison/nearest.h"

namespace plumbline {

std::uint64_t next_source_number() {
  static std::atomic<std::uint64_t> made = 0;
  return ++made;
}

Result<Group> MeasureSource::group(const std::string& name, std::optional<AuthorityId> own,
                                   Period year) const {
  if (is_nearest(name) && own) return nearest_group(name, *own, year, *this);
  return make_group(name, own, year, authorities(), neighbours());
}

}  // namespace plumbline
