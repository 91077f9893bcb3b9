#include "figures/missing.h"

#include <stdexcept>

namespace plumbline {
namespace {

struct Entry {
  Missing reason;
  std::string_view words;
  std::string_view symbol;
};

// To add a reason: one name in missing.h, one line here.
constexpr Entry entries[] = {
    {Missing::none, "a number", ""},
    {Missing::suppressed, "suppressed", "c"},
    {Missing::not_applicable, "not applicable", "z"},
    {Missing::not_available, "not available", "x"},
    {Missing::left_blank, "left blank", ""},
    {Missing::no_return, "return not received", "x"},
    {Missing::unreliable, "unreliable", "u"},
    {Missing::not_in_file, "not in the file", "x"},
    {Missing::not_loaded, "not loaded", "x"},
    {Missing::no_denominator, "no denominator", "z"},
    {Missing::not_existing, "authority did not exist", "z"},
    {Missing::outside_domain, "cannot be worked out", "x"},
};

const Entry& entry_of(Missing reason) {
  for (const Entry& entry : entries) {
    if (entry.reason == reason) return entry;
  }
  throw std::logic_error("a reason without words");
}

}  // namespace

std::string_view words(Missing reason) { return entry_of(reason).words; }

std::string_view symbol(Missing reason) { return entry_of(reason).symbol; }

std::optional<Missing> parse_missing(std::string_view words) {
  for (const Entry& entry : entries) {
    if (entry.words == words && entry.reason != Missing::none) return entry.reason;
  }
  return std::nullopt;
}

}  // namespace plumbline
