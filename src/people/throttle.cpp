#include "people/throttle.h"

#include <algorithm>

#include "base/text.h"

namespace plumbline {

bool Throttle::is_over(const Tries& tries, Moment now) const {
  return now - tries.last >= std::max(rules_.memory, wait_after(tries.count));
}

Seconds Throttle::wait_after(int count) const {
  if (count < rules_.free_tries) return Seconds{0};
  Seconds wait = rules_.first_wait;
  for (int i = rules_.free_tries; i < count && wait < rules_.most_wait; ++i) wait *= 2;
  return std::min(wait, rules_.most_wait);
}

Seconds Throttle::wait(std::string_view key, Moment now) const {
  const auto found = tries_.find(std::string(key));
  if (found == tries_.end() || is_over(found->second, now)) return Seconds{0};
  const Seconds left = found->second.last + wait_after(found->second.count) - now;
  return std::max(left, Seconds{0});
}

void Throttle::tried(std::string_view key, Moment now) {
  if (tries_.size() >= rules_.most_keys) make_room(now);
  Tries& tries = tries_[std::string(key)];
  if (is_over(tries, now)) tries.count = 0;
  ++tries.count;
  tries.last = now;
}

void Throttle::take_back(std::string_view key) {
  const auto found = tries_.find(std::string(key));
  if (found == tries_.end()) return;
  if (--found->second.count <= 0) tries_.erase(found);
}

// Those that wait for nothing go first; if that is not enough, everybody begins anew rather than
// memory growing with what strangers make up.
void Throttle::make_room(Moment now) {
  std::erase_if(tries_, [&](const auto& one) {
    return is_over(one.second, now) || one.second.count < rules_.free_tries;
  });
  if (tries_.size() >= rules_.most_keys) tries_.clear();
}

std::string words_on_wait(Seconds wait) {
  const auto seconds = static_cast<std::size_t>(std::max<long>(1, wait.count()));
  if (seconds <= 90) return counted(seconds, "second", "seconds");
  return counted((seconds + 59) / 60, "minute", "minutes");
}

}  // namespace plumbline
