#include "statistics/selective_editing.h"

#include <doctest/doctest.h>

namespace plumbline {
namespace {

using Cells = std::vector<std::optional<double>>;
using Places = std::vector<std::size_t>;
using Listed = std::vector<ReturnedCell>;

Places asked(const SelectiveEdit& edit, std::optional<std::size_t> at_most = std::nullopt) {
  const auto queued = question_queue(edit, at_most);
  return {queued.begin(), queued.end()};
}

// £m, five authorities; £200m are expected of them together.
const Cells expected{100, 40, 30, 20, 10};

}  // namespace

TEST_CASE("a score is the share of the total that an error would be") {
  const Cells returned{102, 40, 27, 24, 10};
  const SelectiveEdit edit = selective_edit({.returned = returned, .expected = expected});
  CHECK(edit.totals.front() == 200);
  CHECK(edit.scores[0] == doctest::Approx(0.010));
  CHECK(edit.scores[1] == 0);
  CHECK(edit.scores[2] == doctest::Approx(0.015));
  CHECK(edit.scores[3] == doctest::Approx(0.020));
  CHECK(edit.highest_first == Places{3, 2, 0, 4, 1});
}

TEST_CASE("those are asked about whose errors together move the total too far") {
  // From the lowest score: +2, -1, +3 of £200m. Only the last goes beyond 1%.
  const Cells returned{102, 40, 27, 24, 10};
  CHECK(asked(selective_edit({.returned = returned, .expected = expected})) == Places{3});
  // From the lowest score: +2, +5 and +9. The second goes beyond, and all above it are asked.
  const Cells all_above{102, 40, 33, 24, 10};
  CHECK(asked(selective_edit({.returned = all_above, .expected = expected})) == Places{3, 2});
  CHECK(asked(selective_edit({.returned = all_above, .expected = expected}, 0.05)).empty());
}

TEST_CASE("a return counts by the worst of its variables") {
  // Pounds in the first column and children in the second.
  const Cells returned{100, 50, 60, 80, 40, 100};
  const Cells in_two{100, 50, 60, 50, 44, 100};
  const SelectiveEdit edit =
      selective_edit({.returned = returned, .expected = in_two, .variables = 2});
  CHECK(edit.totals == std::vector<double>{204, 200});
  CHECK(edit.scores[1] == doctest::Approx(0.15));
  CHECK(edit.scores[2] == doctest::Approx(4 / 204.0));
  CHECK(asked(edit) == Places{1, 2});
}

TEST_CASE("a weight tells how many authorities a return stands for") {
  const Cells returned{101, 41, 30, 20, 10};
  const std::vector<double> weights{1, 5, 1, 1, 1};
  const SelectiveEdit edit =
      selective_edit({.returned = returned, .expected = expected, .weights = weights});
  CHECK(edit.totals.front() == 360);
  CHECK(edit.scores[0] == doctest::Approx(1 / 360.0));
  CHECK(edit.scores[1] == doctest::Approx(5 / 360.0));
}

TEST_CASE("a total that is known from elsewhere takes the place of the expected one") {
  const Cells returned{102, 40, 30, 20, 10};
  const std::vector<double> totals{400};
  const SelectiveEdit edit =
      selective_edit({.returned = returned, .expected = expected, .totals = totals});
  CHECK(edit.scores[0] == doctest::Approx(0.005));
  const std::vector<double> nought{0};
  CHECK(selective_edit({.returned = returned, .expected = expected, .totals = nought}).scores[0] ==
        0);
}

TEST_CASE("a figure that is missing or was not expected scores nothing and is listed") {
  const Cells returned{100, {}, 30, 20, 10};
  const Cells without_last{100, 40, 30, 20, {}};
  const SelectiveEdit edit = selective_edit({.returned = returned, .expected = without_last});
  CHECK(edit.totals.front() == 190);
  CHECK(edit.scores == std::vector<double>(5, 0.0));
  CHECK(edit.missing == Listed{{.row = 1, .variable = 0}});
  CHECK(edit.unexpected == Listed{{.row = 4, .variable = 0}});
  CHECK(asked(edit).empty());
}

TEST_CASE("the queue ends where there is no time to ask more") {
  const Cells returned{120, 50, 36, 22, 10};
  const SelectiveEdit edit = selective_edit({.returned = returned, .expected = expected});
  CHECK(asked(edit) == Places{0, 1, 2});
  CHECK(asked(edit, 2) == Places{0, 1});
  CHECK(asked(edit, 9) == Places{0, 1, 2});
}

TEST_CASE("last year's figure and the usual growth are what to expect") {
  // Growth of 0%, 10%, 20% and, in the third place, none known.
  const Cells last_year{100, 200, {}, 50, 0};
  const Cells this_year{100, 220, 90, 60, 5};
  const Cells found = expected_from_last_year(last_year, this_year);
  CHECK(*found[0] == doctest::Approx(110));
  CHECK(*found[1] == doctest::Approx(220));
  CHECK_FALSE(found[2]);
  CHECK(*found[3] == doctest::Approx(55));
  CHECK(found[4] == 0);
  CHECK_FALSE(expected_from_last_year(Cells{0}, Cells{5})[0]);
}

TEST_CASE("tables that do not fill their rows are our own mistake") {
  const Cells three{1, 2, 3};
  const std::vector<double> one{1};
  CHECK_THROWS(selective_edit({.returned = three, .expected = three, .variables = 2}));
  CHECK_THROWS(selective_edit({.returned = three, .expected = expected}));
  CHECK_THROWS(selective_edit({.returned = three, .expected = three, .weights = one}));
  CHECK_THROWS(selective_edit({.returned = three, .expected = three, .variables = 0}));
  CHECK(selective_edit({.returned = {}, .expected = {}}).scores.empty());
}

}  // namespace plumbline
