#include "cli/demo_returns.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "demo/practice.h"
#include "returns/return_file.h"
#include "rounds/given_return.h"
#include "rounds/kept_return.h"

namespace plumbline {
namespace {

// "2013-14/children-looked-after/X01.csv"
struct NamedReturn {
  Period year;
  const Club* club = nullptr;
  std::string number;
};

std::optional<NamedReturn> named(const std::string& file, const Definitions& definitions) {
  const auto parts = split(file, '/');
  if (parts.size() != 3) return std::nullopt;
  const auto year = parse_financial_year(parts[0]);
  const auto club = std::ranges::find_if(definitions.clubs(),
                                         [&](const Club& one) { return one.id == parts[1]; });
  if (!year || club == definitions.clubs().end()) return std::nullopt;
  return NamedReturn{
      .year = *year, .club = &*club, .number = std::string(parts[2].substr(0, parts[2].find('.')))};
}

class Keeper {
 public:
  Keeper(const Session& session, RoundStore& store, Moment now)
      : session_(session), store_(store), now_(now) {}

  Status keep(const DemoFile& file) {
    const auto whose = named(file.name, *session_.definitions);
    if (!whose) return Done{};
    const auto authority =
        session_.authorities->by_code(CodeSystem::dfe, whose->number, whose->year);
    if (!authority) return Done{};
    const std::string& code = session_.authorities->at(*authority).ons_code;
    auto read =
        read_return(file.text, file.name, *whose->club, {.authority = code, .year = whose->year});
    if (!read) return read.error();
    const auto compiled = compiled_of(*whose->club);
    if (!compiled) return compiled.error();
    const ReturnId id = store_.return_of(round_of(*whose), code);
    if (!store_.events_of(id).empty()) return Done{};
    NewEvents events{.of = id, .events = events_of(read->made, **compiled, now_)};
    add_practice(*whose, events);
    if (whose->year.year < last_round_year) add_signatures(events);
    waiting_.push_back(std::move(events));
    return Done{};
  }

  // Everything that was kept, and last year's rounds closed.
  void finish() {
    store_.add(waiting_);
    for (const Round& round : store_.rounds()) {
      const bool closed = round.year.year < last_round_year && round.editions.empty();
      if (!closed) continue;
      store_.publish(round.id, RoundState::draft, now_);
      store_.publish(round.id, RoundState::final_figures, now_);
    }
  }

 private:
  void add_practice(const NamedReturn& whose, NewEvents& events) const {
    for (const DemoPractice& one : demo_practice()) {
      const auto& asked = whose.club->questionnaire.scrapbook;
      const bool is_asked =
          std::ranges::find(asked, one.question, &PracticeQuestion::id) != asked.end();
      if (!is_asked || one.authority != whose.number) continue;
      events.events.push_back({.number = std::ssize(events.events) + 1,
                               .at = now_,
                               .kind = EventKind::answered,
                               .source = EventSource::program,
                               .series = std::string(one.question),
                               .words = std::string(one.words),
                               .about = one.may_be_asked
                                            ? fmt::format("{}@example.org", lower(whose.number))
                                            : std::string()});
    }
  }

  // Last year's returns were signed off before their round was closed.
  void add_signatures(NewEvents& events) const {
    for (const std::string_view step : {by_service, by_s151}) {
      events.events.push_back({.number = std::ssize(events.events) + 1,
                               .at = now_,
                               .kind = EventKind::signed_off,
                               .source = EventSource::program,
                               .series = std::string(step),
                               .words = "Signed for the demonstration"});
    }
  }

  RoundId round_of(const NamedReturn& one) {
    const auto [found, fresh] = rounds_.try_emplace({one.club->id, one.year}, 0);
    if (fresh) found->second = store_.open(one.club->id, one.year, now_);
    return found->second;
  }

  Result<const CompiledClub*> compiled_of(const Club& club) {
    const auto known = compiled_.find(club.id);
    if (known != compiled_.end()) return known->second.get();
    auto made = compile_club(club, *session_.definitions);
    if (!made) return made.error();
    auto& kept = compiled_[club.id];
    kept = std::make_unique<CompiledClub>(*std::move(made));
    return kept.get();
  }

  const Session& session_;
  RoundStore& store_;
  Moment now_;
  std::map<std::pair<std::string, Period>, RoundId> rounds_;
  std::map<std::string, std::unique_ptr<CompiledClub>> compiled_;
  std::vector<NewEvents> waiting_;
};

}  // namespace

Status keep_demo_rounds(const DemoRounds& rounds, const std::string& to_fill_in,
                        const Session& session, const std::filesystem::path& workspace,
                        const Environment& environment) {
  const std::string left_out =
      fmt::format("{}/children-looked-after/{}.csv",
                  text(Period{PeriodKind::financial_year, last_round_year}), to_fill_in);
  auto store = environment.open_rounds(workspace);
  if (!store) return store.error();
  Keeper keeper(session, **store, environment.now());
  for (const DemoFile& file : rounds.files) {
    if (file.name == left_out) continue;
    if (Status kept = keeper.keep(file); !kept) return kept.error();
  }
  keeper.finish();
  return Done{};
}

}  // namespace plumbline
