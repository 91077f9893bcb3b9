#include "formula/functions.h"

#include <algorithm>

namespace plumbline {
namespace {

using Way = Function::Way;
constexpr std::size_t many = any_number_of_arguments;

// To add a function: one line here, and for the way `worked` or `chosen` its meaning in
// compile_calls.cpp. What is known only to whoever asks is delivered as a reference with the call
// as its name.
constexpr Function table[] = {
    {"sum", 1, many, Way::total, "x, …", "the total of its arguments, cells or rows"},
    {"count", 1, many, Way::total, "rows", "how many rows, or how many answers were chosen"},
    {"mean", 1, many, Way::total, "x, …", "the mean of its arguments, cells or rows"},
    {"min", 1, many, Way::total, "x, …", "the smallest"},
    {"max", 1, many, Way::total, "x, …", "the largest"},
    {"abs", 1, 1, Way::worked, "x", "the size of x without its sign"},
    {"round_to", 2, 2, Way::worked, "x, base", "the nearest multiple of base, halves away from 0"},
    {"weeks", 1, 1, Way::worked, "days", "a number of days in weeks of seven days"},
    {"between", 3, 3, Way::worked, "x, low, high", "x is not below low and not above high"},
    {"within", 3, 3, Way::worked, "x, y, tolerance", "x differs from y by at most that share of y"},
    {"implies", 2, 2, Way::worked, "a, b", "when a is true, b is too"},
    {"blank", 1, 1, Way::worked, "x", "x was left blank"},
    {"integer", 1, 1, Way::worked, "x", "x is a whole number"},
    {"note", 1, 1, Way::worked, "words", "nothing to check: a note for the reader"},
    {"prev", 1, 1, Way::chosen, "x", "x one year earlier"},
    {"opening", 1, 1, Way::chosen, "x", "x on 31 March at the start of the financial year"},
    {"closing", 1, 1, Way::chosen, "x", "x on 31 March at the end of the financial year"},
    {"published", 1, 1, Way::chosen, "x", "x as the official source has it"},
    {"england", 1, 1, Way::chosen, "x", "x for England"},
    {"template", 2, 2, Way::template_of, "measure, 'DIM=member'", "a measure of another member"},
    {"at", 2, 2, Way::stage, "stage, x", "x, asked only at that stage of the return"},
    {"OH", 1, 1, Way::context_like, "x", "the share of overheads that belongs to x"},
    {"own", 1, 1, Way::context_like, "x", "the authority's own x"},
    {"group_mean", 1, 1, Way::context_like, "x", "the mean of x in the chosen group"},
    {"club_wavg", 2, 2, Way::context_like, "x, weight", "the weighted mean of x in the club"},
    {"recomputed", 1, 1, Way::context_like, "x", "x worked out again from its parts"},
    {"club_share", 1, 1, Way::context_number, "x", "the share of x in its total in the club"},
    {"zscore", 1, 1, Way::context_number, "x", "how many standard deviations from the mean"},
    {"volume", 1, 1, Way::context_number, "x", "the activity that x is divided by"},
    {"quadrant", 2, 2, Way::context_number, "x, y", "the quadrant of a point, 1 to 4"},
    {"param", 1, 1, Way::context_number, "name", "a parameter of the year"},
    {"len", 1, 1, Way::context_number, "x", "how many characters a text has"},
    {"year", 1, 1, Way::context_number, "x", "the year of a date"},
    {"unique", 1, 1, Way::context_condition, "x", "no two rows have the same x"},
    {"matches", 2, 2, Way::context_condition, "x, 'pattern'", "a text has the form of the pattern"},
    {"in_round", 1, 1, Way::context_condition, "club", "the authority takes part in that club too"},
    {"has_comment", 1, 1, Way::context_condition, "x", "a comment was given on x"},
    {"has_confirm", 1, 1, Way::context_condition, "x", "x was confirmed"},
    {"break_in_series", 1, many, Way::context_condition, "years",
     "no break lies between the years"},
};

}  // namespace

std::span<const Function> functions() { return table; }

const Function* find_function(std::string_view name) {
  const auto found = std::ranges::find(functions(), name, &Function::name);
  return found == functions().end() ? nullptr : &*found;
}

}  // namespace plumbline
