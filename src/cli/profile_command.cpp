#include <fmt/format.h>

#include "cli/commands.h"
#include "cli/profile_documents.h"
#include "reports/profile.h"

namespace plumbline {
Outcome show_profile(const Places& places, const ProfileWords& words,
                     const Environment& environment) {
  if (is_document(words.format)) return write_profile_documents(places, words, environment);
  const auto session = open_session(places, environment);
  if (!session) return refused(environment, session.error());
  const auto year = parse_financial_year(words.year);
  if (!year) return refused(environment, year.error());
  const auto own = find_authority(words.authority, *year, *session->authorities);
  if (!own) return refused(environment, own.error());
  const ProfileDefinition* definition = session->definitions->find_profile(words.profile);
  if (definition == nullptr) {
    return refused(environment, {.what = "There is no profile '" + words.profile + "'.",
                                 .where = {},
                                 .hint = "There is section-251."});
  }
  const auto group = make_group(words.group, std::optional(*own), *year, *session->authorities,
                                session->neighbours);
  if (!group) return refused(environment, group.error());
  LedgerView view(*session->ledger, national_axis(*session->authorities, year->year));
  Calculator calculator(*session->definitions, view, words.stand_ins);
  const auto profile = make_profile(calculator, *definition, *own, *group, {.gross = words.gross});
  if (!profile) return refused(environment, profile.error());
  if (session->is_fictional() && words.format == "text") {
    *environment.out << "Fictional figures: " << session->register_name << "\n\n";
  }
  const Register& authorities = *session->authorities;
  *environment.out << (words.format == "csv"    ? as_csv(*profile, authorities)
                       : words.format == "json" ? as_json(*profile, authorities)
                                                : as_text(*profile, authorities));
  return Outcome::done;
}

}  // namespace plumbline
