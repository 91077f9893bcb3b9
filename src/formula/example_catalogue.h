// A small club for the tests of this module: a few items of each shape, and measures made of them.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "formula/catalogue.h"
#include "formula/parse.h"

namespace plumbline {

class ExampleCatalogue : public Catalogue {
 public:
  ExampleCatalogue() {
    add("C12", "GBP");
    add("C13", "GBP");
    add("C04", "child*day");
    add("B01", "child");
    add("B02", "child");
    add("POP", "person");
    add("E07", "GBP");
    add("A02", "text");
    add("PCT", "pct");
    for (const char* code : {"G01", "G02", "G03"}) add(code, "GBP");
    add("X", "1");
    add("Y", "1");
    add("Z", "1");
    add("S_RES", "GBP", {{"COL", {"k", "l", "m"}, "m"}});
    add("N", "pupil", {{"PT", {"MS", "SS"}, ""}, {"SX", {"M", "F"}, ""}});
    add("COST", "GBP/pupil", {{"PT", {"MS", "SS"}, ""}});
    for (const char* code : {"H04", "H05"}) add(code, "count", {}, "H");
    add("H03", "text", {}, "H");
    measure("M01", "C12 / weeks(C04)");
    measure("M02", "(M01 - C13 / weeks(C04)) / M01 * 100");
    measure("ROUND1", "ROUND2 + 1");
    measure("ROUND2", "ROUND1 + 1");
    measure("T01", "sum(N[PT=MS]) / sum(N)");
  }

  void add(const std::string& code, const char* unit, std::vector<ItemDimension> dimensions = {},
           const std::string& rows = {}) {
    items_[code] = {
        .unit = *parse_unit(unit), .dimensions = std::move(dimensions), .row_group = rows};
  }
  void measure(const std::string& code, const char* formula) {
    measures_[code] = *parse_formula(formula);
  }

  const ItemFacts* item(std::string_view code) const override { return find(items_, code); }
  const Expression* measure(std::string_view code) const override { return find(measures_, code); }
  bool has_row_group(std::string_view group) const override { return group == "H"; }
  std::vector<std::string> names() const override {
    std::vector<std::string> names;
    for (const auto& [code, facts] : items_) names.push_back(code);
    for (const auto& [code, formula] : measures_) names.push_back(code);
    return names;
  }

 private:
  template <typename Map>
  static const typename Map::mapped_type* find(const Map& map, std::string_view code) {
    const auto found = map.find(code);
    return found == map.end() ? nullptr : &found->second;
  }

  std::map<std::string, ItemFacts, std::less<>> items_;
  std::map<std::string, Expression, std::less<>> measures_;
};

}  // namespace plumbline
