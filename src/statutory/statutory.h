// The statutory returns, the unified items that feed them, and the pairs of sources that are held
// against each other: the packs under statutory/.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/toml.h"
#include "measures/definitions.h"
#include "statutory/statutory_return.h"
#include "statutory/unified_item.h"

namespace plumbline {

// Why two sources of one figure may differ by some amount.
struct KnownDifference {
  std::string formula =
      {};  // of scope: the amount between them; of timing: the other date's figure
  std::string why = {};
  Expression expression = {};
};

// Two sources of one unified item.
struct SourcePair {
  std::string item = {};  // "U_CLA_31M", "U_FIN[LINE=RES]"
  std::string label = {};
  std::string unit_text = {};
  std::string ours = {}, ours_from = {};
  std::string theirs = {}, theirs_from = {};
  Expression ours_expression = {}, theirs_expression = {};
  double rounded_to = 0;           // theirs is
  std::int16_t rounded_until = 0;  // in the financial years up to this one; 0: always
  std::vector<KnownDifference> scope = {}, timing = {};
  std::string where = {};
};

struct Statutory {
  UnifiedItems unified;
  std::vector<StatutoryReturn> returns;
  std::vector<SourcePair> pairs;

  // By its code or as its fragment is asked for. The error lists them.
  Result<const StatutoryReturn*> find(std::string_view typed) const;
};

// One pack read: whatever of the three it holds. Every mistake has its line.
struct StatutoryPack {
  Statutory made;
  std::vector<Error> errors;
};
StatutoryPack read_statutory(std::string_view toml, std::string_view name);

// Whether a TOML file is one of these packs.
bool is_statutory(const TomlNode& tree);

struct PackSource {
  std::string name, text;
};
// The packs put together. Those that come first take the place of later ones of the same return.
StatutoryPack read_statutory(const std::vector<PackSource>& packs);
// The packs compiled in.
std::vector<PackSource> built_in_statutory();

// The codes of unified items beside those of clubs.
class UnifiedCatalogue : public Catalogue {
 public:
  UnifiedCatalogue(const UnifiedItems& unified, const Definitions& definitions);

  const ItemFacts* item(std::string_view code) const override;
  const Expression* measure(std::string_view code) const override;
  bool has_row_group(std::string_view group) const override;
  std::vector<std::string> names() const override;

 private:
  const Definitions& definitions_;
  std::map<std::string, ItemFacts, std::less<>> facts_;
};

// Every item that a return is fed from, by whatever way: unified items and those of clubs.
std::set<std::string> codes_of(const StatutoryReturn& made, const UnifiedItems& unified);

// Every item that a formula is fed from in a year, by whatever way of the cells it asks for:
// unified items and those of clubs.
std::set<std::string> codes_behind(const Expression& formula, const UnifiedItems& unified,
                                   std::int16_t year);

// What cannot work in the packs: unknown names, units that do not come out, circles.
std::vector<Error> lint(const Statutory& statutory, const Definitions& definitions);

}  // namespace plumbline
