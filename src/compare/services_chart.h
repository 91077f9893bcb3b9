// A council's services on one scale (M27): what each costs against how it performs, both as
// positions among the members.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "charts/chart.h"
#include "compare/club_tables.h"

namespace plumbline {

struct Service {
  std::string name;     // "Own fostering"
  std::string link;     // the page of its cost
  std::string against;  // the measure that stands for its performance
  double cost = 0;      // in hundredths: how many of the members are below
  double performance = 0;
  std::size_t members = 0;  // with both figures
};

// Of each cost that the pack sets against an outcome, where the pack says which way is better and
// enough members have both figures.
std::vector<Service> services_of(const ComparedClub& compared,
                                 const std::vector<ClubTable>& tables);

// "lower cost, higher performance"; "near the middle" where no corner is to be named.
std::string corner_words(const Service& service);

// None without services.
std::optional<Chart> services_chart(const std::vector<Service>& services, const std::string& whose,
                                    const std::string& source);

}  // namespace plumbline
