// How the fictional files are written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "demo/demo_nation.h"

namespace plumbline {

struct DemoTitle {
  std::string name;     // of the file: "days_of_care_2012-13"
  std::string what;     // in words: "days of care by placement 2012-13"
  std::string edition;  // "2013-12"
};

std::string file_name(const DemoTitle& title);

// The first row says what the file is, and that it is fictional; then the headings.
DemoFile begun(const DemoTitle& title, std::string_view headings);

void add_field(std::string& row, std::string_view field);
void add_number(std::string& row, std::int64_t number);
// A count of children as it is published: x for 1 to 5, the rest to the nearest `base` (1: exact).
void add_count(std::string& row, std::int64_t count, std::int64_t base = 1);

// The fields that say whose row it is.
std::string row_of(const DemoAuthority& authority);

std::string year_text(std::int16_t financial_year);  // "2012-13"

}  // namespace plumbline
