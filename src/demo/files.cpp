#include "demo/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "base/embedded.h"
#include "demo/demo_text.h"
#include "demo/draws.h"

namespace plumbline {
namespace {

constexpr std::uint64_t restated_topic = 6;

std::int16_t after(std::int16_t year, int years) { return static_cast<std::int16_t>(year + years); }

std::vector<std::int16_t> demo_years() {
  std::vector<std::int16_t> years;
  for (std::int16_t year = first_demo_year; year <= last_demo_year; ++year) years.push_back(year);
  return years;
}

// Whoever existed in the financial year; for a count on 31 March, the year that it closes.
std::vector<const DemoAuthority*> existing(const DemoSource& source, std::int16_t year) {
  const std::int16_t asked = std::max(year, first_demo_year);
  std::vector<const DemoAuthority*> all;
  for (const DemoAuthority& one : source.authorities) {
    if (one.exists_in(asked)) all.push_back(&one);
  }
  return all;
}

DemoTitle outturn_title(std::int16_t year, const std::string& edition) {
  return {"section_251_outturn_" + year_text(year), "Section 251 outturn " + year_text(year),
          edition};
}

struct OutturnEdition {
  std::int16_t year;
  const char* date;
  bool corrected;  // issued again with what was found wrong
};

constexpr OutturnEdition outturn_editions[] = {{2011, "2011-12", false},
                                               {2012, "2012-12", false},
                                               {2012, "2013-03", true},
                                               {2013, "2013-12", false},
                                               {2014, "2014-12", false}};

std::vector<ReturnLine> filled_in(const DemoSource& source, const DemoAuthority& authority,
                                  const OutturnEdition& edition, const Layout& layout,
                                  const Layout& layout_before) {
  std::vector<ReturnLine> lines = demo_return(source.seed, authority, edition.year, layout);
  if (slips(source.slips, SlipKind::copied_forward, authority, edition.year)) {
    copy_forward(lines,
                 demo_return(source.seed, authority, after(edition.year, -1), layout_before));
  }
  slip_before_totals(source.slips, authority, edition.year, lines);
  add_up(lines, edition.year);
  slip_after_totals(source.slips, authority, edition.year, edition.corrected, lines);
  return lines;
}

void add_line(std::string& text, const std::string& whose, const ReturnLine& line,
              const Layout& layout) {
  const Key& key = layout.keys.at(0);
  text += whose;
  std::size_t amount = 0;
  for (std::size_t i = 2; i < layout.columns.size(); ++i) {
    const std::string& heading = layout.columns[i];
    const bool is_money = std::ranges::count(layout.values, heading, &ValueRule::column) > 0;
    if (heading == key.number_column) {
      add_number(text, line.number);
    } else if (heading == key.column) {
      add_field(text, line.text);
    } else if (is_money) {
      add_number(text, line.money.at(amount++));
    } else {
      add_field(text, "Fictional");
    }
  }
  text += '\n';
}

DemoFile outturn_file(const DemoSource& source, const OutturnEdition& edition) {
  const Layout layout = outturn_layout(edition.year);
  const Layout before =
      edition.year > first_demo_year ? outturn_layout(after(edition.year, -1)) : layout;
  std::string headings;
  for (std::size_t i = 2; i < layout.columns.size(); ++i) add_field(headings, layout.columns[i]);
  DemoFile file = begun(outturn_title(edition.year, edition.date), headings);
  for (const DemoAuthority* one : existing(source, edition.year)) {
    const std::string whose = row_of(*one);
    for (const ReturnLine& line : filled_in(source, *one, edition, layout, before)) {
      add_line(file.text, whose, line, layout);
    }
  }
  return file;
}

// Counts of 2012 were revised a year later, for about one authority in five.
std::int64_t first_told(const DemoSource& source, const DemoAuthority& authority,
                        std::int64_t count) {
  Random draws = draws_for(source.seed, {restated_topic, authority.number});
  return draws.below(5) == 0 ? scaled(count, thousand + 12 + bell(draws, 8)) : count;
}

struct CountEdition {
  std::int16_t year;
  const char* date;
  bool rounded;
  bool to_be_revised;
};

constexpr CountEdition count_editions[] = {
    {2010, "2010-09", false, false}, {2011, "2011-09", false, false},
    {2012, "2012-09", false, true},  {2012, "2013-01", false, false},
    {2013, "2013-09", false, false}, {2014, "2014-09", true, false}};

DemoFile count_file(const DemoSource& source, const CountEdition& edition) {
  constexpr std::int64_t nearest_five = 5;
  const std::int64_t base = edition.rounded ? nearest_five : 1;
  const DemoTitle title{fmt::format("children_looked_after_{}", edition.year),
                        fmt::format("children looked after on 31 March{} {}",
                                    edition.rounded ? ", rounded" : "", edition.year),
                        edition.date};
  DemoFile file = begun(title, fmt::format("CLA_Mar{},CLA_Fost,CLA_Adopt,CLA_Parent,CLA_Ocom,"
                                           "CLA_Secure,CLA_Ores,CLA_RSch,CLA_UASC",
                                           edition.year));
  for (const DemoAuthority* one : existing(source, edition.year)) {
    const DemoCare care = demo_care(source.seed, *one, edition.year);
    file.text += row_of(*one);
    add_count(file.text, edition.to_be_revised ? first_told(source, *one, care.all) : care.all,
              base);
    for (const std::int64_t count :
         {care.fostered, care.for_adoption, care.with_parents, care.community, care.homes,
          care.other_residential, care.residential_school, care.unaccompanied}) {
      add_count(file.text, count, base);
    }
    file.text += '\n';
  }
  return file;
}

DemoTitle days_title(std::int16_t year) {
  return {"days_of_care_" + year_text(year), "days of care by placement " + year_text(year),
          fmt::format("{}-10", year)};
}

DemoFile days_file(const DemoSource& source, std::int16_t year) {
  DemoFile file = begun(days_title(year), "Residential days,Foster days,Days placed for adoption");
  for (const DemoAuthority* one : existing(source, year)) {
    DemoDays days = demo_days(source.seed, *one, year);
    slip_days(source.slips, *one, year, days);
    file.text += row_of(*one);
    for (const std::int64_t count : {days.homes, days.fostered, days.for_adoption}) {
      add_number(file.text, count);
    }
    file.text += '\n';
  }
  return file;
}

// Two counts of every year, in one file.
DemoFile counts_file(const DemoSource& source, const DemoTitle& title, std::string_view headings,
                     std::int64_t DemoCare::*first, std::int64_t DemoCare::*second) {
  DemoFile file = begun(title, headings);
  for (const std::int16_t year : demo_years()) {
    for (const DemoAuthority* one : existing(source, year)) {
      const DemoCare care = demo_care(source.seed, *one, year);
      file.text += row_of(*one);
      add_number(file.text, year);
      add_count(file.text, care.*first);
      add_count(file.text, care.*second);
      file.text += '\n';
    }
  }
  return file;
}

DemoFile need_file(const DemoSource& source) {
  return counts_file(
      source, {"children_in_need_2011_to_2014", "children in need and protection plans", "2014-11"},
      "time_period,At31_episodes,At31_plans", &DemoCare::in_need, &DemoCare::plans);
}

DemoFile stability_file(const DemoSource& source) {
  return counts_file(
      source, {"placement_stability_2011_to_2014", "stability of placements", "2014-11"},
      "time_period,Long_term,Same_carer", &DemoCare::long_term, &DemoCare::same_carer);
}

DemoTitle ages_title(std::int16_t middle_of) {
  return {fmt::format("population_single_years_mid{}", middle_of),
          fmt::format("mid-year population by single year of age {}", middle_of),
          fmt::format("{}-06", middle_of + 1)};
}

DemoFile ages_file(const DemoSource& source, std::int16_t middle_of) {
  std::string headings = "total_population";
  for (std::size_t age = 0; age < oldest_age; ++age) headings += fmt::format(",{}", age);
  DemoFile file = begun(ages_title(middle_of), headings + ",90+");
  for (const DemoAuthority* one : existing(source, after(middle_of, 1))) {
    Ages ages = demo_ages(*one, middle_of);
    slip_ages(source.slips, *one, after(middle_of, 1), ages);
    file.text += row_of(*one);
    add_number(file.text, residents(ages, 0, oldest_age));
    for (const std::int64_t count : ages) add_number(file.text, count);
    file.text += '\n';
  }
  return file;
}

DemoFile children_file(const DemoSource& source) {
  DemoFile file =
      begun({"population_0_17_2010_to_2013", "mid-year population aged 0 to 17", "2014-06"},
            "time_period,age_group,population_estimate");
  for (const std::int16_t year : demo_years()) {
    for (const DemoAuthority* one : existing(source, year)) {
      file.text += row_of(*one);
      add_number(file.text, year - 1);
      file.text += ',';
      file.text += "Children aged 0 to 17 years";
      add_number(file.text, residents(demo_ages(*one, after(year, -1)), 0, 17));
      file.text += '\n';
    }
  }
  return file;
}

}  // namespace

Layout outturn_layout(std::int16_t year) {
  const std::string path =
      fmt::format("releases/demo/section-251-outturn-{}.toml", year_text(year));
  const auto toml = embedded_file(path);
  if (!toml) throw std::logic_error("not compiled in: " + path);
  return read_layout(*toml, path).layout;
}

std::vector<DemoFile> demo_outturn_files(const DemoSource& source) {
  std::vector<DemoFile> files;
  for (const OutturnEdition& edition : outturn_editions) {
    files.push_back(outturn_file(source, edition));
  }
  return files;
}

std::vector<DemoFile> demo_care_files(const DemoSource& source) {
  std::vector<DemoFile> files;
  for (const CountEdition& edition : count_editions) files.push_back(count_file(source, edition));
  for (const std::int16_t year : demo_years()) files.push_back(days_file(source, year));
  files.push_back(need_file(source));
  files.push_back(stability_file(source));
  return files;
}

std::vector<DemoFile> demo_population_files(const DemoSource& source) {
  std::vector<DemoFile> files;
  files.push_back(children_file(source));
  for (const std::int16_t year : demo_years()) files.push_back(ages_file(source, after(year, -1)));
  return files;
}

std::string demo_file_of(std::string_view item, std::int16_t year) {
  if (item.starts_with("S251_L_")) {
    const auto first = std::ranges::find(outturn_editions, year, &OutturnEdition::year);
    return file_name(outturn_title(year, first->date));
  }
  if (item == "S251_P04") return file_name(ages_title(after(year, -1)));
  return file_name(days_title(year));
}

}  // namespace plumbline
