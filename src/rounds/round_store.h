// Where rounds and what happened to their returns are kept.
#pragma once

#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/result.h"
#include "rounds/return_event.h"

namespace plumbline {

struct KeptReturnHead {
  ReturnId id = 0;
  std::string authority;  // its ONS code
};

// Events of one return, numbered on from those that it has.
struct NewEvents {
  ReturnId of = 0;
  std::vector<ReturnEvent> events;
};

// In words for the person whose change it was.
Error could_not_save();

// What a store does not take, though it could: a number that an event of the return has already, or
// one that leaves some out; an answer to a round that is final.
class EventsRefused : public std::runtime_error {
 public:
  explicit EventsRefused(Error why) : std::runtime_error(why.what), why_(std::move(why)) {}
  const Error& why() const { return why_; }

 private:
  Error why_;
};

// Throws StoreFailure when the storage itself is broken. For one thread at a time.
class RoundStore {
 public:
  virtual ~RoundStore() = default;

  virtual std::vector<Round> rounds() const = 0;
  // A round of a club and year is opened once: the one there is stays as it is.
  virtual RoundId open(const std::string& club, const Period& year, Moment at) = 0;
  // Keeps what every return of the round held at that moment, as an edition of the state.
  virtual void publish(RoundId round, RoundState state, Moment at) = 0;

  virtual std::vector<KeptReturnHead> returns_of(RoundId round) const = 0;
  // Made when it is not there yet.
  virtual ReturnId return_of(RoundId round, const std::string& authority) = 0;
  // In order, from this number on.
  virtual std::vector<ReturnEvent> events_of(ReturnId one, std::int64_t from = 1) const = 0;
  // The number of the last event that an edition holds of a return; none where it had none.
  virtual std::optional<std::int64_t> held_by(ReturnId one, int edition) const = 0;

  // All of them or none, and durable when it returns. Throws EventsRefused.
  virtual void add(std::span<const NewEvents> events) = 0;
  // Puts some of what was added lately where it is found sooner: for a moment in which nobody
  // waits. Whether more is left to be put away.
  virtual bool settle(std::size_t most) {
    (void)most;
    return false;
  }
};

}  // namespace plumbline
