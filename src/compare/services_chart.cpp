#include "compare/services_chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "charts/scale.h"
#include "charts/text_width.h"

namespace plumbline {
namespace {

// The plot, and the list of what its numbers mean: beside it, or below it on phones.
struct Sheet {
  double width, height;
  Point plot_from, plot_to;
  Point list;
};
constexpr double line_height = 24, mark_size = 7, label_size = 15, name_size = 14;
constexpr double middle = 50;

Sheet wide_sheet() {
  return {
      .width = 900, .height = 470, .plot_from = {52, 36}, .plot_to = {570, 400}, .list = {610, 60}};
}
Sheet narrow_sheet(std::size_t services) {
  return {.width = 360,
          .height = 400 + line_height * static_cast<double>(services),
          .plot_from = {40, 36},
          .plot_to = {340, 320},
          .list = {8, 400}};
}

// A stretch of the sheet that words take.
struct Taken {
  double left, top, right, bottom;
  bool meets(const Taken& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
};

class ServicesDrawing {
 public:
  ServicesDrawing(const std::vector<Service>& services, const Sheet& sheet, Drawing drawing)
      : services_(services),
        place_(sheet),
        drawing_(std::move(drawing)),
        across_{.from_low = 0,
                .from_high = 100,
                .to_low = sheet.plot_from.x,
                .to_high = sheet.plot_to.x},
        up_{.from_low = 0,
            .from_high = 100,
            .to_low = sheet.plot_to.y,
            .to_high = sheet.plot_from.y} {}

  Drawing draw() {
    drawing_.width = place_.width;
    drawing_.height = place_.height;
    add_axes();
    add_cross();
    add_corners();
    for (const Service& one : services_) {
      const Point at = point(one);
      taken_.push_back({at.x - mark_size, at.y - mark_size, at.x + mark_size, at.y + mark_size});
    }
    for (std::size_t i = 0; i < services_.size(); ++i) add_mark(services_[i]);
    for (std::size_t i = 0; i < services_.size(); ++i) add_number(i);
    add_list();
    return std::move(drawing_);
  }

 private:
  Point point(const Service& one) const { return {across_(one.cost), up_(one.performance)}; }

  void add_axes() {
    for (const double tick : {0.0, 25.0, middle, 75.0, 100.0}) {
      const double x = across_(tick), y = up_(tick);
      const std::string text = fmt::format("{:.0f}", tick);
      drawing_.add_line({place_.plot_from.x, y}, {place_.plot_to.x, y}, Ink::grid);
      drawing_.add_line({x, place_.plot_from.y}, {x, place_.plot_to.y}, Ink::grid);
      drawing_.add(Label{{place_.plot_from.x - 8, y + 5}, text, 14, Ink::axis, Anchor::end});
      drawing_.add(Label{{x, place_.plot_to.y + 22}, text, 14, Ink::axis, Anchor::middle});
    }
    const double centre = (place_.plot_from.x + place_.plot_to.x) / 2;
    drawing_.add(Label{{centre, place_.plot_to.y + 46},
                       "Cost: position among members",
                       14,
                       Ink::axis,
                       Anchor::middle});
    drawing_.add(Label{{0, 16}, "Performance: position, up is better", 14, Ink::axis});
  }

  void add_cross() {
    const double x = across_(middle), y = up_(middle);
    const auto add = [&](Point from, Point to) {
      drawing_.add(Line{{from, to}, Ink::text, 1.8, true, false});
    };
    add({x, place_.plot_from.y}, {x, place_.plot_to.y});
    add({place_.plot_from.x, y}, {place_.plot_to.x, y});
  }

  // In two lines, so that they fit on phones.
  void add_corners() {
    for (const bool higher_cost : {false, true}) {
      for (const bool higher : {false, true}) {
        const double x = higher_cost ? place_.plot_to.x - 6 : place_.plot_from.x + 6;
        const double y = higher ? place_.plot_from.y + 18 : place_.plot_to.y - 26;
        const Anchor anchor = higher_cost ? Anchor::end : Anchor::start;
        const std::array<std::string, 2> lines = {
            higher_cost ? "Higher cost," : "Lower cost,",
            higher ? "higher performance" : "lower performance"};
        for (std::size_t i = 0; i < lines.size(); ++i) {
          const double base = y + 17 * static_cast<double>(i);
          drawing_.add(Label{{x, base}, lines[i], 14, Ink::text_soft, anchor});
          const double wide = text_width(lines[i], 14);
          const double left = higher_cost ? x - wide : x;
          taken_.push_back({left, base - 12, left + wide, base + 3});
        }
      }
    }
  }

  void add_mark(const Service& one) {
    const auto [x, y] = point(one);
    drawing_.add(Shape{
        .points = {{x, y - mark_size}, {x + mark_size, y}, {x, y + mark_size}, {x - mark_size, y}},
        .fill = Ink::own,
        .edge = Ink::white});
  }

  // Beside its mark, where nothing else stands.
  void add_number(std::size_t which) {
    const std::string text = std::to_string(which + 1);
    const double wide = text_width(text, label_size, true);
    const Point at = point(services_[which]);
    constexpr double pi = 3.14159265358979;
    Taken best{};
    bool found = false;
    for (int step = 0; step < 24 && !found; ++step) {
      const double reach = step < 8 ? 16 : step < 16 ? 26 : 36;
      const double angle = pi / 4 * step;
      const double x = at.x + reach * std::cos(angle), y = at.y - reach * std::sin(angle);
      const Taken here{x - wide / 2 - 3, y - 7, x + wide / 2 + 3, y + 7};
      const bool inside = here.left > place_.plot_from.x && here.right < place_.plot_to.x &&
                          here.top > place_.plot_from.y && here.bottom < place_.plot_to.y;
      found = inside &&
              std::ranges::none_of(taken_, [&](const Taken& other) { return here.meets(other); });
      if (found || step == 0) best = here;
    }
    taken_.push_back(best);
    drawing_.add(Label{{(best.left + best.right) / 2, best.bottom - 2},
                       text,
                       label_size,
                       Ink::own,
                       Anchor::middle,
                       true,
                       true});
  }

  void add_list() {
    for (std::size_t i = 0; i < services_.size(); ++i) {
      const double y = place_.list.y + line_height * static_cast<double>(i);
      drawing_.add(Label{
          {place_.list.x + 20, y}, std::to_string(i + 1), name_size, Ink::own, Anchor::end, true});
      drawing_.add(Label{{place_.list.x + 30, y}, services_[i].name, name_size, Ink::text});
    }
  }

  const std::vector<Service>& services_;
  const Sheet place_;
  Drawing drawing_;
  Scale across_, up_;
  std::vector<Taken> taken_;
};

Table services_table(const std::vector<Service>& services) {
  Table table{.caption = "Services by cost and performance",
              .columns = {{"Service"},
                          {"Cost, 0 to 100", true},
                          {"Performance, 0 to 100", true},
                          {"Where it stands"},
                          {"Performance is"},
                          {"Members", true}},
              .rows = {}};
  for (std::size_t i = 0; i < services.size(); ++i) {
    const Service& one = services[i];
    TableRow row;
    row.cells = {{.text = fmt::format("{}. {}", i + 1, one.name), .link = one.link},
                 {.text = fmt::format("{:.0f}", one.cost)},
                 {.text = fmt::format("{:.0f}", one.performance)},
                 {.text = corner_words(one)},
                 {.text = one.against},
                 {.text = std::to_string(one.members)}};
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string description(const std::vector<Service>& services) {
  std::string all = "One mark for each service. ";
  for (const Service& one : services) {
    all +=
        fmt::format("{}: cost {:.0f}, performance {:.0f}. ", one.name, one.cost, one.performance);
  }
  return all;
}

std::string coverage_words(const std::vector<Service>& services) {
  const auto [least, most] = std::ranges::minmax(services, {}, &Service::members);
  if (least.members == most.members) {
    return fmt::format("{} members have both figures.", least.members);
  }
  return fmt::format("{} to {} members have both figures, from service to service.", least.members,
                     most.members);
}

}  // namespace

std::optional<Chart> services_chart(const std::vector<Service>& services, const std::string& whose,
                                    const std::string& source) {
  if (services.empty()) return std::nullopt;
  ChartWords words{
      .title = fmt::format(
          "{} of {} by cost and performance",
          services.size() == 1 ? "One service" : fmt::format("{} services", services.size()),
          whose),
      .subtitle =
          "Positions from 0 to 100 among the members: at 50, half of them are lower. "
          "Performance is turned so that up is better.",
      .description = description(services),
      .coverage = coverage_words(services),
      .source = source};
  const auto drawn = [&](const Sheet& sheet) {
    return ServicesDrawing(services, sheet,
                           {.width = 0,
                            .height = 0,
                            .title = words.title.text(),
                            .description = words.description.text()})
        .draw();
  };
  Drawing wide = drawn(wide_sheet());
  Drawing narrow = drawn(narrow_sheet(services.size()));
  Chart chart(std::move(words), services_table(services), std::move(wide));
  chart.narrow = std::move(narrow);
  chart.key = {{KeyMark::own_diamond, whose}, {KeyMark::median, "The middle of the members"}};
  return chart;
}

}  // namespace plumbline
