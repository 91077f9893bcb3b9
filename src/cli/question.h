// What table, profile and explain are asked about, made ready, and what they have in common.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/environment.h"

namespace plumbline {

struct Question {
  Session session;
  Period year;
  std::optional<AuthorityId> own;
};

// The authority may be left out. The error is also for one that is left empty.
Result<Question> ask(const Places& places, const Environment& environment, const std::string& year,
                     const std::optional<std::string>& authority);

// The measure that was typed. The error also says which command lists them all.
Result<MeasureChoice> measure_typed(const Definitions& definitions, const std::string& id);

// "There are figures for 2011-12 and 2012-13.": the years for which any of the measures has one.
std::string years_with_figures(Session session, const std::vector<MeasureChoice>& choices);

// Text says at its head that figures are fictional; JSON and CSV say so themselves.
void say_fictional(const Session& session, const Environment& environment,
                   const std::string& format);

// A report in the format that was asked for.
template <typename Report>
std::string rendered(const Report& report, const std::string& format, const Register& authorities) {
  if (format == "csv") return as_csv(report, authorities);
  return format == "json" ? as_json(report, authorities) : as_text(report, authorities);
}

}  // namespace plumbline
