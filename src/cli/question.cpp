#include "cli/question.h"

#include <fmt/format.h>

#include <set>

#include "base/text.h"
#include "comparison/group.h"
#include "workspace/snapshot.h"

namespace plumbline {

Result<Question> ask(const Places& places, const Environment& environment, const std::string& year,
                     const std::optional<std::string>& authority) {
  auto session = open_session(places, environment);
  if (!session) return session.error();
  const auto read = parse_financial_year(year);
  if (!read) return read.error();
  if (session->authorities->in_year(*read).empty()) {
    return Error{.what = fmt::format("No authority of {} is known here.", text(*read)),
                 .where = {},
                 .hint = "Choose a later year."};
  }
  std::optional<AuthorityId> own;
  if (authority) {
    const auto found = find_authority(*authority, *read, *session->authorities);
    if (!found) return found.error();
    own = *found;
  }
  return Question{.session = *std::move(session), .year = *read, .own = own};
}

Result<MeasureChoice> measure_typed(const Definitions& definitions, const std::string& id) {
  auto choice = definitions.find_measure(id);
  if (choice || definitions.find_measure(id.substr(0, id.find('/')))) return choice;
  Error error = choice.error();
  error.hint +=
      (error.hint.empty() ? "" : " ") + std::string("'plumbline measures' lists them all.");
  return error;
}

std::string years_with_figures(Session session, const std::vector<MeasureChoice>& choices) {
  const Snapshot snapshot(std::move(session));
  std::set<std::int16_t> years;
  for (const MeasureChoice& choice : choices) {
    const auto& of_choice = snapshot.years_of(choice);
    years.insert(of_choice.begin(), of_choice.end());
  }
  std::vector<std::string> written;
  for (const std::int16_t year : years) {
    written.push_back(text(Period{PeriodKind::financial_year, year}));
  }
  if (written.empty()) return "No loaded file gives a figure for any year.";
  return fmt::format("There are figures for {}.", listed(written));
}

void say_fictional(const Session& session, const Environment& environment,
                   const std::string& format) {
  if (!session.is_fictional() || format != "text") return;
  *environment.out << "Fictional figures: " << session.register_name << "\n\n";
}

}  // namespace plumbline
