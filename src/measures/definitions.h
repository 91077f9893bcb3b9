// Every club's items and measures together, and what the ledger holds beside them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "club/club.h"
#include "ledger/ledger.h"

namespace plumbline {

struct MeasureChoice {
  const MeasureDefinition* measure = nullptr;
  const MeasureVariant* variant = nullptr;
};

// "S251_M02" or "S251_M02/per_head".
std::string id_of(const MeasureChoice& choice);

class Definitions : public Catalogue {
 public:
  explicit Definitions(std::vector<Club> clubs);

  // From now on formulas may name series that no pack declares, and families that run over series
  // have their measures. Called once, before any measure is asked for.
  void know(const Ledger& ledger);

  const std::vector<Club>& clubs() const { return clubs_; }
  const Club* find_club(std::string_view id) const;
  const ItemDefinition* find_item(std::string_view code) const;
  // The error offers the nearest id.
  Result<MeasureChoice> find_measure(std::string_view id) const;
  const ProfileDefinition* find_profile(std::string_view id) const;

  const ItemFacts* item(std::string_view code) const override;
  const Expression* measure(std::string_view code) const override;
  bool has_row_group(std::string_view group) const override;
  std::vector<std::string> names() const override;

 private:
  void list_measures();

  std::vector<Club> clubs_;
  std::map<std::string, const ItemDefinition*, std::less<>> items_;
  std::map<std::string, const MeasureDefinition*, std::less<>> measures_;
  std::map<std::string, ItemFacts, std::less<>> facts_;
};

// "S251_L_RES[COL=k]" as its code and the members it names, in order.
struct SeriesName {
  std::string code;
  std::vector<std::pair<std::string, std::string>> members;
};
SeriesName split_series(std::string_view name);
// A series' name as the ledger writes it: dimensions in the order of the alphabet.
std::string text(SeriesName name);
// A series that an item is read from, with the members that are asked for beside its own.
std::string with_members(const std::string& series,
                         const std::vector<std::pair<std::string, std::string>>& members);

}  // namespace plumbline
