// An empty or half-filled return as an Excel workbook.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>

#include "base/text.h"
#include "base/write_file.h"
#include "cli/commands.h"
#include "cli/return_inputs.h"
#include "cli/statutory_inputs.h"
#include "returns/typed_answer.h"
#include "statutory/prefill.h"
#include "workbook/write_workbook.h"

namespace plumbline {
namespace {

namespace fs = std::filesystem;

Error said_wrong(std::string what, std::string hint) {
  return {.what = std::move(what), .where = {}, .hint = std::move(hint)};
}

Status check_words(const ReturnWords& words) {
  if (words.output.empty()) {
    return said_wrong("A workbook needs a file to be written to.",
                      "Name it with --output FILE.xlsx.");
  }
  if (words.authority.empty() || words.year.empty()) {
    return said_wrong("Whose return it will be, and for which year, is not said.",
                      "Say both: --authority Kirklees --year 2013-14.");
  }
  return Done{};
}

// What is known before anybody answers, as answers.
void add_filled(const FilledAnswers& filled, const Definitions& definitions, Return& now) {
  for (const auto& [series, answer] : filled) {
    const ItemDefinition* item = definitions.find_item(series.substr(0, series.find('[')));
    const auto typed =
        item == nullptr ? Result<Answer>(Error{}) : typed_answer(*item, answer.value);
    const auto key = item == nullptr ? Result<std::string>(Error{}) : series_of_cell(series, *item);
    if (!typed || !key) continue;
    Answer made = *typed;
    made.comment = answer.comment;
    now.answers.emplace(AnswerKey{.series = *key}, std::move(made));
  }
}

std::string today() {
  const auto now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%d %H:%M} UTC", fmt::gmtime(now));
}

class WorkbookCommand {
 public:
  WorkbookCommand(const ReturnWords& words, StatutoryInputs& inputs, const Club& club)
      : words_(words), inputs_(inputs), club_(club), year_(inputs.year()) {}

  Status write(const Environment& environment) {
    if (Status known = read_known(environment); !known) return known;
    auto compiled = compile_club(club_, inputs_.definitions());
    if (!compiled) return compiled.error();
    WorkbookContents contents;
    contents.identity = {.club = club_.id,
                         .club_title = club_.title,
                         .year = year_,
                         .authority = inputs_.owner().code,
                         .authority_name = inputs_.owner().name,
                         .version = {}};
    contents.sources.club = &*compiled;
    contents.sources.now = &now_;
    contents.sources.last = has_last_ ? &last_ : nullptr;
    contents.sources.published = [this](const Reference& one) { return inputs_.published(one); };
    contents.issued = today();
    contents.is_fictional = inputs_.is_fictional();
    const auto bytes = workbook_bytes(contents);
    if (!bytes) return bytes.error();
    return write_file(words_.output, *bytes);
  }

 private:
  Status read_known(const Environment& environment) {
    now_.club = club_.id;
    now_.authority = inputs_.owner().code;
    now_.year = year_;
    if (!words_.file.empty()) {
      if (Status read = take(words_.file, year_, now_, environment); !read) return read;
    }
    if (words_.prefill) {
      const auto published_in = [&](const Reference& one) { return inputs_.published_in(one); };
      add_filled(prefilled_answers(club_, inputs_.figures(), published_in), inputs_.definitions(),
                 now_);
    }
    const Period before = shifted(year_, -1);
    fs::path last = words_.last;
    if (last.empty() && !words_.round.empty()) {
      const fs::path folder = words_.round / text(before) / club_.id;
      for (const std::string& name : {inputs_.owner().code, words_.authority}) {
        if (last.empty() && fs::exists(folder / (name + ".csv"))) last = folder / (name + ".csv");
      }
    }
    has_last_ = !last.empty();
    return has_last_ ? take(last, before, last_, environment) : Status(Done{});
  }

  // A return of this authority for this year. What could not be read is told.
  Status take(const fs::path& file, Period year, Return& into, const Environment& environment) {
    const std::string& code = inputs_.owner().code;
    auto read = read_return_file(file, club_, {.authority = code, .year = year});
    if (!read) return read.error();
    const bool own = lower(read->made.authority) == lower(code) ||
                     lower(read->made.authority) == lower(inputs_.owner().name) ||
                     lower(read->made.authority) == lower(words_.authority);
    if (!own || read->made.year != year) {
      return Error{.what = fmt::format("This is the return of {} for {}.", read->made.authority,
                                       text(read->made.year)),
                   .where = file.string(),
                   .hint = fmt::format("Needed here is the return of {} for {}.",
                                       inputs_.owner().name, text(year))};
    }
    *environment.error << text(read->problems);
    into = std::move(read->made);
    return Done{};
  }

  const ReturnWords& words_;
  StatutoryInputs& inputs_;
  const Club& club_;
  Period year_;
  Return now_, last_;
  bool has_last_ = false;
};

}  // namespace

Outcome write_workbook_template(const Places& places, const ReturnWords& words,
                                const Environment& environment) {
  if (Status said = check_words(words); !said) return refused(environment, said.error());
  auto clubs = load_clubs(places);
  if (!clubs) return refused(environment, clubs.error());
  const Definitions typed_of(*std::move(clubs));
  const auto typed = club_typed(typed_of, words.club);
  if (!typed) return refused(environment, typed.error());
  const auto inputs = StatutoryInputs::open(places,
                                            {.authority = words.authority,
                                             .year = words.year,
                                             .round = words.round,
                                             .without = (*typed)->id},
                                            environment);
  if (!inputs) return refused(environment, inputs.error());
  *environment.error << text((*inputs)->problems());
  const auto club = club_typed((*inputs)->definitions(), words.club);
  if (!club) return refused(environment, club.error());
  Status written = WorkbookCommand(words, **inputs, **club).write(environment);
  return written ? Outcome::done : refused(environment, written.error());
}

}  // namespace plumbline
