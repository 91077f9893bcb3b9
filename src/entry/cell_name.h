// How a cell of a return is called in forms, in addresses and as a place on the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "returns/return.h"

namespace plumbline {

// "CLA_D03", "CLA_H02@1", "SEN_B[PT=MSM,PN=ASD]": the series and the row.
std::string cell_name(const AnswerKey& key);
AnswerKey cell_named(std::string_view name);

// The id of its field: letters, digits and hyphens.
std::string cell_id(const AnswerKey& key);

}  // namespace plumbline
