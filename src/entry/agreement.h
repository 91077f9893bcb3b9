// Whether a section agrees with what others say of the same: published files, last year, and for
// overheads the others of the group.
#pragma once

#include <string>
#include <vector>

#include "entry/opened_return.h"
#include "markup/html.h"

namespace plumbline {

struct AgreementCard {
  std::string title;
  std::vector<std::pair<std::string, std::string>> lines;  // who says so, and how much
  std::string verdict;                                     // "Agrees within rounding"
  bool agrees = true;
  std::string remark;
};

std::vector<AgreementCard> agreement_of(const Section& section, const EntryState& state,
                                        const Opened& opened);
void add_agreement(const std::vector<AgreementCard>& cards, Html& html);

}  // namespace plumbline
