#include "demo/rounds.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>

#include "base/csv.h"
#include "base/text.h"
#include "demo/club_plan.h"
#include "demo/demo_text.h"
#include "demo/draws.h"
#include "demo/files.h"
#include "demo/keeping.h"
#include "demo/worked_return.h"
#include "returns/return_file.h"

namespace plumbline {
namespace {

constexpr std::uint64_t answer_topic = 11;
constexpr std::int64_t later_noise = 300;  // thousandths of the first year's

// A club with all that its returns are made from.
struct ClubRoom {
  const ClubModel* model = nullptr;
  CompiledClub compiled;
  std::string prefix;
  Return worked;
  ChecksByAnswer checks;
  std::set<std::string, std::less<>> open_choices;
};

// Choices that no check asks about.
std::set<std::string, std::less<>> open_choices_of(const Club& club) {
  std::set<std::string, std::less<>> open;
  for (const ItemDefinition& item : club.items) {
    if (!item.asked || item.asked->as != AskedAs::choice) continue;
    const bool named = std::ranges::any_of(club.checks, [&](const CheckDefinition& check) {
      return check.expression_text.find(item.code) != std::string::npos;
    });
    if (!named) open.insert(item.code);
  }
  return open;
}

std::vector<ClubRoom> rooms_of(const Definitions& definitions) {
  std::vector<ClubRoom> rooms;
  for (const ClubModel& model : club_models()) {
    const Club* club = definitions.find_club(model.club);
    if (club == nullptr) continue;
    auto compiled = compile_club(*club, definitions);
    auto worked = worked_return(*club);
    if (!compiled || !worked) continue;
    ChecksByAnswer checks(*compiled);
    rooms.push_back({.model = &model,
                     .compiled = *std::move(compiled),
                     .prefix = prefix_of(*club),
                     .worked = *std::move(worked),
                     .checks = std::move(checks),
                     .open_choices = open_choices_of(*club)});
  }
  return rooms;
}

std::string as_address(const std::string& name) {
  std::string address;
  for (const char letter : lower(name)) {
    if (letter >= 'a' && letter <= 'z') address += letter;
  }
  return address;
}

// The second line says whose answers they are, and that nobody is.
std::string file_text(const Return& made, const Club& club, const std::string& authority) {
  std::string text = as_csv(made, club);
  const std::string note = fmt::format("# Demo nation (fictional): {} {}, answers of {}",
                                       club.title, year_text(made.year.year), authority);
  text.insert(text.find('\n') + 1, csv_quoted(note) + ",,,,\n");
  return text;
}

// One authority's returns of both years.
class AuthorityRounds {
 public:
  // The slips are the authority's.
  AuthorityRounds(std::uint64_t seed, const DemoAuthority& authority,
                  const std::vector<ClubRoom>& rooms, const std::vector<Layout>& layouts,
                  std::vector<AnswerSlip*> slips)
      : seed_(seed),
        authority_(authority),
        rooms_(rooms),
        layouts_(layouts),
        slips_(std::move(slips)) {}

  std::vector<DemoFile> made() {
    for (std::int16_t year = first_round_year; year <= last_round_year; ++year) {
      if (!authority_.exists_in(year)) continue;
      facts_before_ = std::move(facts_);
      facts_ = demo_facts(seed_, authority_, year,
                          layouts_[static_cast<std::size_t>(year - first_round_year)]);
      last_ = std::move(now_);
      now_.clear();
      for (const ClubRoom& room : rooms_) answer(room);
      for (const ClubRoom& room : rooms_) send(room);
    }
    return std::move(files_);
  }

 private:
  void answer(const ClubRoom& room) {
    std::map<std::string, const Return*> others;
    for (const auto& [prefix, made] : now_) others.emplace(prefix, &made);
    const auto last = last_.find(room.prefix);
    const Return* earlier = last == last_.end() ? nullptr : &last->second;
    const RoundPlace place{.facts = &*facts_,
                           .before = earlier == nullptr ? nullptr : &*facts_before_,
                           .club = &room.compiled,
                           .others = others};
    ClubPlan plan;
    plan.likeness = likeness_of(room, earlier);
    room.model->plan(place, plan);
    Return& made = now_[room.prefix] = made_after(plan.likeness);
    const ReturnSources sources{
        .club = &room.compiled,
        .now = &made,
        .last = earlier,
        .others = others,
        .published = [this](const Reference& one) { return published_figure(*facts_, one); },
        .group = {},
        .submitting = true};
    keep_to_checks(made, sources, room.checks, plan.fixed);
  }

  // What is answered is written down, with the slips that are made in it.
  void send(const ClubRoom& room) {
    const std::int16_t year = facts_->year;
    Return sent = now_.at(room.prefix);
    const auto last = last_.find(room.prefix);
    for (AnswerSlip* slip : slips_) {
      if (slip->club != room.model->club || slip->year != year) continue;
      sent = with_slip(std::move(sent), last == last_.end() ? nullptr : &last->second, *slip);
    }
    files_.push_back({.name = fmt::format("{}/{}/{}.csv", year_text(year), room.model->club,
                                          authority_.dfe_number),
                      .text = file_text(sent, *room.compiled.club, authority_.name)});
  }

  LikenessPlan likeness_of(const ClubRoom& room, const Return* earlier) const {
    const std::int16_t year = facts_->year;
    const std::string club(room.model->club);
    const Return& followed = earlier == nullptr ? room.worked : *earlier;
    LikenessPlan plan{.club = room.compiled.club,
                      .authority = authority_.dfe_number,
                      .year = {PeriodKind::financial_year, year},
                      .followed = &followed,
                      .worked = &room.worked};
    plan.leads["rate"] = {1, 1};
    plan.retold = {{"Kessford", authority_.name},
                   {"kessford", as_address(authority_.name)},
                   {fmt::format(" {}", followed.year.year), fmt::format(" {}", year)}};
    if (earlier == nullptr) plan.open_choices = room.open_choices;
    plan.of_noise = earlier == nullptr ? thousand : later_noise;
    plan.authority_number = static_cast<std::int64_t>(authority_.number);
    plan.draws = [this, club, year](std::string_view figure) {
      return draws_for(seed_, {answer_topic, authority_.number, static_cast<std::uint64_t>(year),
                               named(club), named(figure)});
    };
    return plan;
  }

  std::uint64_t seed_;
  const DemoAuthority& authority_;
  const std::vector<ClubRoom>& rooms_;
  const std::vector<Layout>& layouts_;
  std::vector<AnswerSlip*> slips_;
  std::optional<DemoFacts> facts_, facts_before_;
  std::map<std::string, Return> now_, last_;  // by prefix
  std::vector<DemoFile> files_;
};

// Work on each of so many, by as many threads as there are cores. The first failure is thrown on.
template <typename Work>
void side_by_side(std::size_t size, const Work& work) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr failure;
  std::mutex failing;
  const auto take_turns = [&] {
    for (std::size_t at = next++; at < size; at = next++) {
      try {
        work(at);
      } catch (...) {
        const std::lock_guard lock(failing);
        failure = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> threads;
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    for (unsigned i = 0; i < cores; ++i) threads.emplace_back(take_turns);
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace

DemoRounds make_demo_rounds(std::uint64_t seed, const Definitions& definitions) {
  const std::vector<ClubRoom> rooms = rooms_of(definitions);
  const std::vector<Layout> layouts = {outturn_layout(first_round_year),
                                       outturn_layout(last_round_year)};
  std::vector<DemoAuthority> authorities = demo_authorities(seed);
  DemoRounds rounds{.files = {}, .slips = plant_answer_slips(seed, authorities)};
  std::erase_if(rounds.slips, [&](const AnswerSlip& slip) {
    return std::ranges::none_of(
        rooms, [&](const ClubRoom& room) { return room.model->club == slip.club; });
  });
  std::erase_if(authorities, [](const DemoAuthority& one) { return one.tiny; });
  std::vector<std::vector<DemoFile>> made(authorities.size());
  side_by_side(authorities.size(), [&](std::size_t at) {
    std::vector<AnswerSlip*> slips;
    for (AnswerSlip& slip : rounds.slips) {
      if (slip.authority == authorities[at].number) slips.push_back(&slip);
    }
    made[at] = AuthorityRounds(seed, authorities[at], rooms, layouts, std::move(slips)).made();
  });
  for (std::vector<DemoFile>& files : made) {
    std::ranges::move(files, std::back_inserter(rounds.files));
  }
  return rounds;
}

}  // namespace plumbline
