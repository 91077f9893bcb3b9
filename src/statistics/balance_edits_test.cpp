#include "statistics/balance_edits.h"

#include <doctest/doctest.h>

#include "statistics/random.h"

namespace plumbline {
namespace {

using Edits = std::vector<LinearConstraint>;
using Values = std::vector<std::optional<double>>;
using Weights = std::vector<double>;
using Places = std::vector<std::size_t>;
using Sets = std::vector<Places>;

// The line of a Section 251 return, in £000.
enum Field : std::size_t { own, private_sector, voluntary, total, income, net };

const Edits line{
    {{1, 1, 1, -1, 0, 0}, Relation::equal, 0},    // provision adds up to the total
    {{0, 0, 0, 1, -1, -1}, Relation::equal, 0},   // the total less income is net
    {{0, 0, 0, -1, 1, 0}, Relation::at_most, 0},  // income is no more than the total
};

std::optional<Explanations> explained(const Values& values, const Weights& weights = {}) {
  return explain_violations(line, {.values = values, .weights = weights});
}

}  // namespace

TEST_CASE("a line that keeps its edits is explained by changing nothing") {
  const Values kept{300, 150, 50, 500, 40, 460};
  CHECK(violated_edits(line, kept).empty());
  CHECK(explained(kept)->weight == 0);
  CHECK(explained(kept)->sets == Sets{{}});
}

TEST_CASE("a total that neither its parts nor net bear out is the one field to look at") {
  const Values slip{300, 150, 50, 600, 40, 460};
  CHECK(violated_edits(line, slip) == Places{0, 1});
  CHECK(explained(slip)->weight == 1);
  CHECK(explained(slip)->sets == Sets{{total}});
}

TEST_CASE("all explanations that change as little are given") {
  // 500 less 40 is not 470: income may be 30, or net 460. The total is borne out by its parts.
  const Values slip{300, 150, 50, 500, 40, 470};
  CHECK(violated_edits(line, slip) == Places{1});
  CHECK(explained(slip)->sets == Sets{{income}, {net}});
}

TEST_CASE("a field that is surer is blamed later") {
  const Values slip{300, 150, 50, 500, 40, 470};
  CHECK(explained(slip, {1, 1, 1, 1, 1, 2})->sets == Sets{{income}});
  // So sure of both that a part and the total together are the lesser change.
  const auto found = explained(slip, {1, 1, 1, 1, 5, 5});
  CHECK(found->weight == 2);
  CHECK(found->sets == Sets{{own, total}, {private_sector, total}, {voluntary, total}});
}

TEST_CASE("no field is explained by a value below zero") {
  // Three parts of 200 and a total of 80: one part, or two, cannot be less by 520. So the total it
  // is, and with it income or net.
  const Values slip{200, 200, 200, 80, 20, 60};
  CHECK(violated_edits(line, slip) == Places{0});
  CHECK(explained(slip)->sets == Sets{{total, income}, {total, net}});
  const auto below_zero =
      explain_violations(line, {.values = slip, .weights = {}, .least = std::nullopt});
  CHECK(below_zero->sets == Sets{{own}, {private_sector}, {voluntary}});
}

TEST_CASE("a field below zero is itself to be explained") {
  const Values negative{300, 250, -50, 500, 40, 460};
  CHECK(violated_edits(line, negative).empty());
  // A nought in its place leaves another part 50 too high. A higher total would not bear net out.
  CHECK(explained(negative)->sets == Sets{{own, voluntary}, {private_sector, voluntary}});
}

TEST_CASE("fields have the least value that is stated for them") {
  // Not one of three homes can have fewer than ten places, of 32 in all.
  const Edits places{{{1, 1, 1, -1}, Relation::equal, 0}};
  const Values slip{12, 14, 10, 32};
  const FieldsToJudge ten_each{.values = slip, .weights = {}, .least = 10};
  CHECK(explain_violations(places, ten_each)->sets == Sets{{1}, {3}});
}

TEST_CASE("a missing field is free to be filled and belongs to every explanation") {
  const Values without_total{300, 150, 50, {}, 40, 460};
  CHECK(violated_edits(line, without_total).empty());
  CHECK(explained(without_total)->weight == 0);
  CHECK(explained(without_total)->sets == Sets{{total}});

  const Values and_a_slip{300, 150, 50, {}, 40, 470};
  CHECK(explained(and_a_slip)->weight == 1);
  CHECK(explained(and_a_slip)->sets == Sets{{own, total},
                                            {private_sector, total},
                                            {voluntary, total},
                                            {total, income},
                                            {total, net}});
}

TEST_CASE("an inequality is explained by either of its sides") {
  const Edits rooms{{{1, -1}, Relation::at_most, 0}};  // children, places
  const Values overfull{12, 9};
  CHECK(violated_edits(rooms, overfull) == Places{0});
  CHECK(explain_violations(rooms, {.values = overfull})->sets == Sets{{0}, {1}});
  CHECK(violated_edits(rooms, Values{9, 9}).empty());
}

TEST_CASE("sums of pence that agree but for binary digits are no violation") {
  const Edits sum{{{1, 1, -1}, Relation::equal, 0}};
  CHECK(violated_edits(sum, Values{0.1, 0.2, 0.3}).empty());
  CHECK(explain_violations(sum, {.values = Values{0.1, 0.2, 0.3}})->sets == Sets{{}});
  // A pound in a thousand million is one.
  CHECK(violated_edits(sum, Values{600'000'000, 400'000'000, 1'000'000'001}) == Places{0});
  CHECK(
      explain_violations(sum, {.values = Values{600'000'000, 400'000'000, 1'000'000'001}})->sets ==
      Sets{{0}, {1}, {2}});
}

TEST_CASE("a field that weighs nothing is not named beside an explanation without it") {
  const Values slip{300, 150, 60, 500, 40, 460};
  CHECK(explained(slip, {0, 0, 0, 1, 1, 1})->sets == Sets{{own}, {private_sector}, {voluntary}});
}

TEST_CASE("more than four fields at once explain nothing") {
  // Five fields that must be 1 and are 2.
  Edits edits;
  for (std::size_t field = 0; field < 5; ++field) {
    LinearConstraint is_one{.coefficients = Weights(5, 0), .relation = Relation::equal, .bound = 1};
    is_one.coefficients[field] = 1;
    edits.push_back(is_one);
  }
  CHECK_FALSE(explain_violations(edits, {.values = Values(5, 2.0)}));
  CHECK(explain_violations(edits, {.values = Values{1, 2, 2, 2, 2}})->sets == Sets{{1, 2, 3, 4}});
  CHECK_FALSE(
      explain_violations(Edits{{{1, -1}, Relation::equal, 0}, {{1, -1}, Relation::equal, 1}},
                         {.values = Values{1, 1}}));
}

TEST_CASE("one wrong field among twenty that balance is found") {
  Random random(10);
  for (int draw = 0; draw < 20; ++draw) {
    // Four totals of four parts, each total also a part of net.
    Edits edits;
    Values values(20);
    for (std::size_t group = 0; group < 20; group += 5) {
      LinearConstraint adds_up{.coefficients = Weights(20, 0), .relation = Relation::equal};
      double sum = 0;
      for (std::size_t part = group; part < group + 4; ++part) {
        adds_up.coefficients[part] = 1;
        values[part] = static_cast<double>(1 + random.below(900));
        sum += *values[part];
      }
      adds_up.coefficients[group + 4] = -1;
      values[group + 4] = sum;
      edits.push_back(adds_up);
    }
    LinearConstraint all{.coefficients = Weights(20, 0), .relation = Relation::equal};
    for (std::size_t group = 0; group < 20; group += 5) all.coefficients[group + 4] = 1;
    for (std::size_t group = 0; group < 20; group += 5) all.bound += *values[group + 4];
    edits.push_back(all);
    CHECK(explain_violations(edits, {.values = values})->sets == Sets{{}});

    const std::size_t wrong_total = 4 + 5 * random.below(4);
    values[wrong_total] = 10 * *values[wrong_total];
    CHECK(explain_violations(edits, {.values = values})->sets == Sets{{wrong_total}});
  }
}

TEST_CASE("edits and weights that do not fit the fields are our own mistake") {
  CHECK_THROWS(violated_edits(line, Values{1, 2}));
  CHECK_THROWS(explained({1, 1, 1, 3, 1, 2}, {1, 1}));
  CHECK_THROWS(explained({1, 1, 1, 3, 1, 2}, {1, 1, 1, 1, 1, -1}));
  CHECK_THROWS(explain_violations({}, {.values = Values(21, 1.0)}));
}

}  // namespace plumbline
