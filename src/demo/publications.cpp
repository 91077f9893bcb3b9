#include "demo/publications.h"

#include <iterator>

#include "demo/indicator_file.h"
#include "demo/publication_figures.h"
#include "demo/publications_adults.h"
#include "demo/publications_money.h"
#include "demo/publications_places.h"

namespace plumbline {
namespace {

struct IndicatorPublication {
  PublicationName name;
  std::optional<DemoFigure> (*figure)(const DemoYear&, std::string_view);
  NationRows nation = {};
};

const std::vector<IndicatorPublication>& indicator_publication_list() {
  static const std::vector<IndicatorPublication> all = {
      {{"children-in-need-in-year", "children in need in the year"}, children_figure},
      {{"looked-after-in-year", "children looked after in the year", 12}, children_figure},
      {{"social-workers", "children's social workers", 6}, children_figure},
      {{"children-spending-tool", "children's services, gross spending and unit costs", 12},
       spending_tool_figure,
       {.middle = {}, .alone = {"CTX_GDP_DEFLATOR"}}},
      {{"schools", "schools, pupils and results", 11}, school_figure},
      {{"school-workforce", "teachers", 4}, school_figure},
      {{"adult-outcomes", "adult social care outcomes", 12}, adult_outcome},
      {{"public-health", "public health", 11}, health_figure},
      {{"public-health-profiles", "public health profiles", 11}, health_figure},
      {{"area-facts", "facts about areas"},
       area_figure,
       {.middle = {"CTX_HOUSE", "CTX_RENT", "CTX_PAY", "CTX_PAY_RESIDENT"}, .alone = {}}},
  };
  return all;
}

std::vector<DemoFile> indicator_publications(const DemoSource& source, std::int16_t year) {
  std::vector<DemoFile> files;
  for (const IndicatorPublication& one : indicator_publication_list()) {
    files.push_back(indicator_file(source, one.name, year, one.figure, one.nation));
  }
  return files;
}

}  // namespace

std::vector<DemoFile> demo_publications(const DemoSource& source) {
  std::vector<DemoFile> all;
  const auto append = [&all](std::vector<DemoFile> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
  };
  for (std::int16_t year = first_demo_year; year <= last_demo_year; ++year) {
    append(indicator_publications(source, year));
    append(money_publications(source, year));
    append(adult_publications(source, year));
  }
  append(place_publications(source));
  return all;
}

}  // namespace plumbline
