// Whom a row of a file is for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/csv.h"
#include "releases/named.h"
#include "releases/plan.h"

namespace plumbline {

struct RowOwner {
  std::string code, name;  // as the row has them, white space folded
  std::optional<AuthorityId> authority;
  std::string notice;  // what did not agree
};

RowOwner owner_of(const std::vector<CsvField>& fields, const Plan& plan,
                  const Register& authorities, std::int16_t year);

}  // namespace plumbline
