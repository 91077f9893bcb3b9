// How often wrong passwords may be tried: after some free tries, each further one makes the next
// wait twice as long. It knows no clock and no network: keys are what tries have in common, such as
// an e-mail address or a sender.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "base/moment.h"

namespace plumbline {

struct ThrottleRules {
  int free_tries = 5;
  Seconds first_wait{30};
  Seconds most_wait{900};  // a stranger cannot keep somebody out for longer
  Seconds memory{3600};    // after so long without a try all is forgotten
  std::size_t most_keys = 100'000;
};
// Of one sender: a council's people often share one address.
inline constexpr ThrottleRules sender_rules{.free_tries = 30};

class Throttle {
 public:
  explicit Throttle(const ThrottleRules& rules = {}) : rules_(rules) {}

  // How long to wait before the next try; nought when it may be made now.
  Seconds wait(std::string_view key, Moment now) const;
  // Counts a try that is being made as wrong, so that many at once cannot outrun the count.
  void tried(std::string_view key, Moment now);
  // It was right after all.
  void take_back(std::string_view key);
  void forget(std::string_view key) { tries_.erase(std::string(key)); }
  std::size_t size() const { return tries_.size(); }

 private:
  struct Tries {
    int count = 0;
    Moment last;
  };
  bool is_over(const Tries& tries, Moment now) const;
  Seconds wait_after(int count) const;
  void make_room(Moment now);

  ThrottleRules rules_;
  std::unordered_map<std::string, Tries> tries_;
};

// "20 seconds", "2 minutes": rounded up.
std::string words_on_wait(Seconds wait);

}  // namespace plumbline
