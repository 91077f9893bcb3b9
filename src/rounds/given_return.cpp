#include "rounds/given_return.h"

#include "returns/source_note.h"
#include "returns/typed_answer.h"
#include "rounds/kept_return.h"
#include "rounds/shown_figure.h"

namespace plumbline {
namespace {

class Teller {
 public:
  Teller(const Return& given, const CompiledClub& club, Moment at)
      : given_(given), club_(club), at_(at), kept_(*club.club, given.authority, given.year) {}

  std::vector<ReturnEvent> tell() {
    for (const auto& [part, keys] : given_.rows) {
      for (const std::string& key : keys) add(EventKind::row_added, {part, key}, {}, {});
    }
    for (const auto& [key, answer] : given_.answers) tell_answer(key, answer);
    ReturnSources sources;
    sources.club = &club_;
    sources.now = &kept_.made();
    ReturnFigures figures(sources);
    for (const auto& [key, answer] : given_.answers) {
      const std::string said(own_words(answer.comment));
      if (said.empty()) continue;
      add(EventKind::explained, key, said, shown_figure(key, kept_, figures));
    }
    return std::move(all_);
  }

 private:
  void tell_answer(const AnswerKey& key, const Answer& answer) {
    const std::string words(shown_words(answer));
    if (words.empty()) return;
    if (const auto note = source_note_in(answer.comment)) {
      add(EventKind::prefilled, key, note->value, note->source);
      if (note->value == words) return;
    }
    add(EventKind::answered, key, words, {});
  }

  void add(EventKind kind, const AnswerKey& key, std::string words, std::string about) {
    all_.push_back({.number = kept_.version() + 1,
                    .at = at_,
                    .kind = kind,
                    .source = EventSource::program,
                    .series = key.series,
                    .row = key.row,
                    .words = std::move(words),
                    .about = std::move(about)});
    kept_.apply(all_.back());
  }

  const Return& given_;
  const CompiledClub& club_;
  Moment at_;
  KeptReturn kept_;
  std::vector<ReturnEvent> all_;
};

}  // namespace

std::vector<ReturnEvent> events_of(const Return& given, const CompiledClub& club, Moment at) {
  return Teller(given, club, at).tell();
}

}  // namespace plumbline
