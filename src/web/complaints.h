// What of a form could not be used, told at the top of its page with a link to each field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "markup/html.h"

namespace plumbline {

struct Complaint {
  std::string field;  // the id of the field
  std::string words;
};

// What was said of a field; empty where nothing was.
std::string_view said_of(std::string_view field, const std::vector<Complaint>& complaints);

// Nothing where there are none.
void add_complaints(const std::vector<Complaint>& complaints, Html& html);

}  // namespace plumbline
