// What is true of a fictional authority in one year: what its published files say before anybody's
// slip, and what its questionnaires are answered from.
#pragma once

#include <map>
#include <string>

#include "demo/activity.h"
#include "demo/spending.h"
#include "figures/figure.h"
#include "formula/reference.h"

namespace plumbline {

// The lines of every authority's outturn in one year are those of its layout.
struct DemoFacts {
  std::uint64_t seed = 0;
  DemoAuthority authority;
  std::int16_t year = 0;
  DemoCare opening, care;  // 31 March at the start and the end
  DemoDays days;
  Ages ages;  // in the middle of it
  std::map<std::string, Money, std::less<>> lines;

  // Without overheads, which the outturn holds in every line.
  std::int64_t direct(std::int64_t spending) const { return spending - overheads_in(spending); }
  std::int64_t overheads_in(std::int64_t spending) const;
  const Money& line(std::string_view code) const;
};

DemoFacts demo_facts(std::uint64_t seed, const DemoAuthority& authority, std::int16_t year,
                     const Layout& layout);

// What the published files hold, as formulas ask for it.
Figure published_figure(const DemoFacts& facts, const Reference& reference);

// What a week of work cost beside the nation's usual of 2013-14, in thousandths.
std::int64_t price_level(const DemoFacts& facts);

}  // namespace plumbline
