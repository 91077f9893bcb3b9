#include "demo/publications_adults.h"

#include <map>
#include <string>

#include "demo/adult_care.h"
#include "demo/demo_text.h"
#include "demo/draws.h"
#include "demo/indicator_file.h"
#include "demo/unit_cost_lines.h"

namespace plumbline {
namespace {

const std::vector<WordMeaning>& words_of(const Layout& layout, std::size_t key) {
  return layout.keys.at(key).meanings;
}

// A file of the layout's keys and columns, whose rows `add` writes for each authority.
template <typename Add>
DemoFile care_file(const DemoSource& source, const PublicationName& name, std::int16_t year,
                   const Add& add) {
  const Layout layout = demo_layout(name.layout);
  DemoFile file = begun(name, year, headings_of(layout));
  for (const DemoYear& one : years_of_all(source, year)) {
    add(one, adult_care(one), row_of(*one.authority), layout, file.text);
  }
  return file;
}

void add_words(std::string& text, const std::string& whose,
               std::initializer_list<const WordMeaning*> words) {
  text += whose;
  for (const WordMeaning* one : words) add_field(text, one->text);
}

void add_money(std::string& text, const CareMoney& money) {
  for (const std::int64_t amount : money) add_number(text, amount);
  text += '\n';
}

// The settings of each sheet; the layout lists all of them first, then those of both sheets.
void add_spending(const DemoYear&, const AdultCare& care, const std::string& whose,
                  const Layout& layout, std::string& text) {
  for (std::size_t sheet = 0; sheet < words_of(layout, 0).size(); ++sheet) {
    const std::size_t first = sheet == 0 ? std::size_t{0} : std::size_t{adults::long_term_settings};
    const std::size_t end =
        sheet == 0 ? std::size_t{adults::long_term_settings} : std::size_t{adults::all_settings};
    const std::size_t last = end - 1;
    for (std::size_t reason = 0; reason < adults::reasons; ++reason) {
      for (std::size_t age = 0; age < adults::adult_ages; ++age) {
        const auto add = [&](std::size_t setting_word, std::size_t from, std::size_t to) {
          add_words(text, whose,
                    {&words_of(layout, 0)[sheet], &words_of(layout, 1)[reason],
                     &words_of(layout, 2)[age], &words_of(layout, 3)[setting_word]});
          add_money(text, sum_of(care, {.first_reason = reason,
                                        .last_reason = reason,
                                        .first_age = age,
                                        .last_age = age,
                                        .first_setting = from,
                                        .last_setting = to})
                              .money);
        };
        add(0, first, last);
        for (std::size_t i = first; i <= last; ++i) add(i + 1, i, i);
      }
    }
  }
}

void add_services(const DemoYear&, const AdultCare& care, const std::string& whose,
                  const Layout& layout, std::string& text) {
  for (std::size_t i = 0; i < adults::services; ++i) {
    add_words(text, whose, {&words_of(layout, 0)[i]});
    add_money(text, care.by_service[i]);
  }
}

void add_activity(const DemoYear&, const AdultCare& care, const std::string& whose,
                  const Layout& layout, std::string& text) {
  for (std::size_t reason = 0; reason < adults::reasons; ++reason) {
    for (std::size_t age = 0; age < adults::adult_ages; ++age) {
      for (std::size_t setting = 0; setting < adults::long_term_settings; ++setting) {
        const CareCell& cell = care.cells[reason][age][setting];
        add_words(text, whose,
                  {&words_of(layout, 0)[reason], &words_of(layout, 1)[age],
                   &words_of(layout, 2)[setting]});
        add_number(text, cell.clients_in_year);
        add_number(text, cell.clients_at_end);
        if (setting <= adults::supported) {
          add_number(text, cell.units_own);
          add_number(text, cell.units_others);
        } else {
          text += ",z,z";
        }
        text += '\n';
      }
    }
  }
}

void add_unit_cost(std::string& text, std::int64_t cost, std::int64_t activity,
                   std::int64_t weeks = 1) {
  add_number(text, cost);
  add_number(text, activity);
  if (const auto figure = unit_cost(cost, activity, weeks)) {
    add_figure(text, *figure);
  } else {
    text += ",z";
  }
  text += '\n';
}

// In the order of the layout's words for provision.
enum Provision : std::size_t { all_provision, paid_for, own_provision, by_others };

void add_provision(std::string& text, const CareCell& cell, std::size_t provision) {
  constexpr std::int64_t paid_share = 930;
  const std::int64_t spending = cell.money[adults::gross] - cell.money[adults::voluntary_grants];
  const std::int64_t weeks = cell.units_own + cell.units_others;
  if (provision == own_provision)
    return add_unit_cost(text, cell.money[adults::own], cell.units_own);
  if (provision > own_provision)
    return add_unit_cost(text, cell.money[adults::others], cell.units_others);
  if (provision == paid_for) {
    return add_unit_cost(text, spending - cell.money[adults::from_clients],
                         scaled(weeks, paid_share));
  }
  add_unit_cost(text, spending, weeks);
}

void add_unit_costs(const DemoYear&, const AdultCare& care, const std::string& whose,
                    const Layout& layout, std::string& text) {
  constexpr std::size_t settings[] = {adults::residential, adults::nursing};
  for (std::size_t reason = 0; reason < adults::reasons; ++reason) {
    for (std::size_t age = 0; age < adults::adult_ages; ++age) {
      for (std::size_t i = 0; i < std::size(settings); ++i) {
        for (const std::size_t provision : {all_provision, own_provision, by_others}) {
          add_words(text, whose,
                    {&words_of(layout, 0)[age], &words_of(layout, 1)[reason],
                     &words_of(layout, 2)[i], &words_of(layout, 3)[provision]});
          add_provision(text, care.cells[reason][age][settings[i]], provision);
        }
      }
    }
  }
  const CareCell homes =
      sum_of(care, {.first_setting = adults::nursing, .last_setting = adults::residential});
  for (const std::size_t provision : {all_provision, paid_for}) {
    add_words(text, whose,
              {&words_of(layout, 0).back(), &words_of(layout, 1).back(),
               &words_of(layout, 2).back(), &words_of(layout, 3)[provision]});
    add_provision(text, homes, provision);
  }
}

void add_lines(const DemoYear& year, const AdultCare& care, const std::string& whose,
               const Layout& layout, std::string& text) {
  for (const WordMeaning& one : words_of(layout, 0)) {
    const UnitCostLine line = unit_cost_line(year, care, one.code);
    add_words(text, whose, {&one});
    add_unit_cost(text, line.cost, line.activity, line.weeks);
  }
}

DemoFile totals_file(const DemoSource& source, std::int16_t year) {
  const DemoYear* whose = nullptr;
  AdultCare care;
  return indicator_file(
      source, {"adult-totals", "adult social care totals, rates and hours", 12}, year,
      [&](const DemoYear& one, std::string_view code) -> std::optional<DemoFigure> {
        if (whose != &one) care = adult_care(one);
        whose = &one;
        return adult_total(care, code);
      });
}

}  // namespace

std::vector<DemoFile> adult_publications(const DemoSource& source, std::int16_t year) {
  return {
      totals_file(source, year),
      care_file(source, {"adult-spending", "adult social care spending"}, year, add_spending),
      care_file(source, {"adult-services", "adult social care services not of one client"}, year,
                add_services),
      care_file(source, {"adult-activity", "adult social care clients and weeks"}, year,
                add_activity),
      care_file(source, {"adult-unit-costs", "adult social care unit costs"}, year, add_unit_costs),
      care_file(source, {"adult-unit-costs-by-line", "adult social care unit costs by line"}, year,
                add_lines),
  };
}

}  // namespace plumbline
