// What stands around the pages of comparison.
#pragma once

#include <string>
#include <string_view>

#include "compare/compared.h"
#include "web/frame.h"

namespace plumbline {

Page compare_frame(const Member& member, std::string_view title);

// Which edition is looked at, and whether there is something newer; with the addresses of the
// newest and of the one that always shows this.
void add_edition(const ClubYear& year, const std::string& newest, const std::string& this_one,
                 Html& page);

// The whole picture of a club.
std::string club_address(const ComparedClub& compared, const std::string& edition);

}  // namespace plumbline
