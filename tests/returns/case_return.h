// A return of cases/returns with everything around it: last year's answers, other clubs' and what
// is published, which its column `where` tells apart.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "returns/return_figures.h"
#include "returns/return_file.h"

namespace plumbline {

// The year of a case that does not say: the price level of the dictionary.
inline constexpr Period case_year{PeriodKind::financial_year, 2014};

// One line of a case file.
struct CaseLine {
  std::string check;  // not in cases/returns
  std::string code, row, value, reason, comment, where;
  std::string club, also;  // only in cases/traps and cases/exhibits
  int line = 0;
};

std::vector<CaseLine> case_lines(const std::filesystem::path& file);

class CaseReturn {
 public:
  // Problems of reading go to `problems`.
  CaseReturn(const Club& club, const Definitions& definitions, const std::vector<CaseLine>& lines,
             std::vector<std::string>& problems);

  ReturnSources sources(const CompiledClub& compiled) const;
  const Return& now() const { return now_; }

 private:
  Figure published(const Reference& reference) const;

  const Definitions* definitions_;
  Return now_;
  std::map<std::string, Return> around_;  // "last", or another club's prefix
  std::map<std::string, Figure> published_;
};

// The lines with those of `changes` in the place of the same answers.
std::vector<CaseLine> replaced(std::vector<CaseLine> lines, const std::vector<CaseLine>& changes);

}  // namespace plumbline
