// The figures of unified items for one authority and year: from the returns it gave to clubs, and
// from what is published about it.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "returns/return_figures.h"
#include "statutory/statutory.h"

namespace plumbline {

// What one authority gave to clubs in one year, by the prefix of their codes.
using GivenReturns = std::map<std::string, const Return*>;

struct UnifiedSources {
  const Statutory* statutory = nullptr;
  const Definitions* definitions = nullptr;
  const std::map<std::string, CompiledClub>* clubs = nullptr;  // by prefix
  std::int16_t year = 0;
  GivenReturns now, last;
  std::function<Figure(const Reference&)> published;  // none: nothing is loaded
};

// Why a figure is missing, at the end of the way: an answer that was not given.
struct Gap {
  std::string series;  // "CLA_D06"; empty for a return that is not there
  std::string words;   // "Residential schools: social care share of the cost"
  std::string why;     // "left blank"

  friend auto operator<=>(const Gap&, const Gap&) = default;
};

class UnifiedFigures {
 public:
  explicit UnifiedFigures(const UnifiedSources& sources, int years_back = 0);
  UnifiedFigures(const UnifiedFigures&) = delete;
  UnifiedFigures& operator=(const UnifiedFigures&) = delete;
  ~UnifiedFigures();

  // Of any formula over unified items, items of clubs and what is published.
  Figure figure(const Expression& expression);
  // Of a unified item or one of its cells.
  Figure item(const std::string& series);
  // What was written, of an item that is a text; empty where nothing was.
  std::string words(const std::string& code);
  // Of a club's item, or a published one.
  Figure resolved(const Reference& reference);

  // Which of its ways gave an item's figure; null when none did.
  const Way* way(const std::string& series);
  // Ways not chosen first that went into a formula, each told once.
  std::vector<std::string> stand_ins(const Expression& expression);
  // Why a formula has no figure. At most `most`, the first on the way.
  std::vector<Gap> gaps(const Expression& expression, std::size_t most = 3);

  const UnifiedSources& sources() const { return sources_; }

 private:
  struct Taken {
    Figure figure = {};
    const Way* way = nullptr;
  };

  const Taken& taken(const std::string& series);
  Taken made(const UnifiedItem& item, const std::string& series);
  Figure none_of(const UnifiedItem& item, const std::string& series);
  const Program* program(const Expression& expression);
  Figure run(const Program& program);
  Figure over_rows(const Program& program);
  ReturnFigures* given(const std::string& prefix);
  Gap gap(const Reference& reference, const Figure& figure) const;
  void collect_gaps(const Program& program, std::size_t most, std::vector<Gap>& gaps);
  UnifiedFigures* before();

  UnifiedSources sources_;
  int years_back_ = 0;
  UnifiedCatalogue catalogue_;
  std::map<std::string, std::optional<Program>> programs_;  // by formula
  std::map<std::string, Taken> taken_;
  std::set<std::string> being_made_ = {};
  std::map<std::string, std::unique_ptr<ReturnFigures>> given_;
  std::unique_ptr<UnifiedFigures> before_ = {};
};

}  // namespace plumbline
