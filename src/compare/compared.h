// What a member looks at in the room of comparison: a club's measures or the nation's, as far as
// the rules of the round let the member see them.
#pragma once

#include <memory>
#include <string>

#include "compare/club_shelf.h"
#include "views/view.h"
#include "web/member.h"

namespace plumbline {

struct CompareState {
  SiteState site;
  ClubShelf* shelf = nullptr;  // outlives the routes
};

inline constexpr MeasureRoom compare_room = {
    .pages = "/compare", .files = "/compare-files", .groups = "/compare-groups"};

// A measure with the figures that it is asked of.
struct ComparedMeasure {
  std::shared_ptr<const MeasureSource> source;
  std::shared_ptr<const ClubFigures> figures;  // the same; null for what is published
  const Club* club = nullptr;
  MeasureChoice choice;
  Asked asked;  // with the member's own authority where none was said
};

// Clubs in which the member's authority has a return in a published edition; an operator sees all.
bool may_compare(const Person& person, const ClubFigures& figures);

// The error is for what is not there, or not for this member.
struct NotCompared {
  Error why;
  int status = 404;
};
struct ComparedOrNot {
  std::optional<ComparedMeasure> compared;
  NotCompared not_compared;
};
ComparedOrNot open_compared(const CompareState& state, const Member& member, const Request& request,
                            const PathParts& parts);

// A club with the edition, year, authority and group that are looked at.
struct ComparedClub {
  const Club* club = nullptr;
  std::shared_ptr<const ClubFigures> figures;
  View view;
};
struct ClubOrNot {
  std::optional<ComparedClub> compared;
  NotCompared not_compared;
};
ClubOrNot open_club(const CompareState& state, const Member& member, const Request& request,
                    std::string_view club);

// Every club that the member may compare, each in the newest year that the member's authority is
// in.
std::vector<ComparedClub> clubs_of(const CompareState& state, const Member& member);

}  // namespace plumbline
