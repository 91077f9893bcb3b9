// Fictional publications in long form: a row for each authority and indicator of a year. Which
// indicators there are, and of which kind of period each is, the layout that reads the file says.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "demo/figure_table.h"
#include "demo/files.h"
#include "releases/layout.h"

namespace plumbline {

// "releases/demo/NAME.toml"
Layout demo_layout(std::string_view name);

// Its keys and columns of figures, as the headings of a file.
std::string headings_of(const Layout& layout);

// Whoever existed in the financial year, with what is true of that year.
std::vector<DemoYear> years_of_all(const DemoSource& source, std::int16_t year);

void add_figure(std::string& row, const DemoFigure& figure);

// How the fictional publications of a year are named and when they come out.
struct PublicationName {
  std::string_view layout;  // "adult-outcomes"
  std::string_view what;    // in words, as its layout has them in the first row
  int month = 10;           // of the year that the financial year ends in
};
DemoFile begun(const PublicationName& name, std::int16_t year, std::string_view headings);

using FigureOf =
    std::function<std::optional<DemoFigure>(const DemoYear& year, std::string_view code)>;

// The nation's rows, where the layout has a word for it: indicators of which it has the middle
// authority's, and those that are the nation's alone.
struct NationRows {
  std::vector<std::string_view> middle;
  std::vector<std::string_view> alone;
};

DemoFile indicator_file(const DemoSource& source, const PublicationName& name, std::int16_t year,
                        const FigureOf& figure_of, const NationRows& nation = {});

}  // namespace plumbline
