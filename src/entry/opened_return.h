// A return that somebody opened by its address, and may see.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "people/may.h"
#include "rounds/rounds.h"
#include "statutory/reconciliation.h"
#include "web/member.h"

namespace plumbline {

// What the pages of returns work with.
struct EntryState {
  SiteState site;
  Rounds* rounds = nullptr;
  // What other sources say of the figures of a return.
  std::function<std::vector<ComparedHere>(const Club&, const Return&)> other_sources = {};
};

// "/returns/E08000034/children-looked-after/2013-14"
struct ReturnAddress {
  std::string authority;  // its ONS code
  std::string club;       // the pack's id
  Period year;

  std::string path(std::string_view rest = {}) const;
};
inline constexpr std::string_view return_pattern = "/returns/{authority}/{club}/{year}";

struct Opened {
  ReturnAddress address;
  Round round;
  RoundDesk* desk = nullptr;
  std::shared_ptr<ReturnDesk> mine;
  std::string authority_name;

  const Club& club() const { return desk->club(); }
  // Null where the club has no such section.
  const Section* section(std::string_view id) const;
  // "Children looked after 2013-14: Northmere"
  std::string title() const;
};

// To look makes no return: whoever may fill it in does, while the round takes answers.
bool may_begin(const Person& person, std::string_view authority, const Round& round);

// None for a return that is not there, and for one that the person may not read, whatever the
// reason: nobody learns which of the two it is.
std::optional<Opened> open_return(const EntryState& state, const Member& member,
                                  const PathParts& parts);
Response no_such_return(const Member& member);
// Why a change was not saved, as a page.
Response not_saved(const Member& member, const NotSaved& reason);

// The name of who did something; "Plumbline" for what the program did, "somebody" for an account
// that is not there.
std::string name_of_person(const EntryState& state, PersonId person);

}  // namespace plumbline
