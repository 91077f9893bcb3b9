// The items of a case: "CLA_C12  700 GBP", "opening CLA_ALL[PER=ALL]  360 child",
// "CLA_B01  58 to 62 child", "CLA_B01  suppressed".
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cases/case_file.h"
#include "figures/figure.h"
#include "formula/catalogue.h"
#include "formula/reference.h"

namespace plumbline {

class GivenItems : public Catalogue {
 public:
  static Result<GivenItems> read(std::span<const Given> given);

  const ItemFacts* item(std::string_view code) const override;
  // Cases know no measures: a measure's formula is written out.
  const Expression* measure(std::string_view) const override { return nullptr; }
  bool has_row_group(std::string_view) const override { return false; }
  std::vector<std::string> names() const override;

  // What is given for a reference; left blank when nothing is. DAYS is 365 unless it is given.
  Figure figure(const Reference& reference) const;

 private:
  std::optional<Error> add(const Given& line);
  std::optional<Error> add_item(const Expression& name, const Unit& unit);

  std::map<std::string, ItemFacts, std::less<>> items_;
  std::map<std::string, Figure> figures_;  // by name, with "opening " and the like before it
};

}  // namespace plumbline
