// When something happened, as people in England say it.
#pragma once

#include <string>

#include "base/moment.h"

namespace plumbline {

// "9 September 2026", "10:42am", "10:42am on 9 September 2026": by the clock of London.
std::string day_words(Moment moment);
std::string time_words(Moment moment);
std::string moment_words(Moment moment);

}  // namespace plumbline
