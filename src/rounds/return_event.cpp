#include "rounds/return_event.h"

#include <array>
#include <utility>

namespace plumbline {
namespace {

constexpr std::array<std::pair<EventKind, std::string_view>, 12> kind_words = {
    {{EventKind::answered, "answered"},
     {EventKind::prefilled, "prefilled"},
     {EventKind::offered, "offered"},
     {EventKind::explained, "explained"},
     {EventKind::noted, "noted"},
     {EventKind::row_added, "row added"},
     {EventKind::row_removed, "row removed"},
     {EventKind::handed_over, "handed over"},
     {EventKind::completed, "completed"},
     {EventKind::reopened, "reopened"},
     {EventKind::signed_off, "signed off"},
     {EventKind::withdrawn, "withdrawn"}}};

constexpr std::array<std::pair<EventSource, std::string_view>, 3> source_words = {
    {{EventSource::page, "page"},
     {EventSource::workbook, "workbook"},
     {EventSource::program, "program"}}};

template <typename Value, std::size_t size>
std::string_view word_of(const std::array<std::pair<Value, std::string_view>, size>& all,
                         Value value) {
  for (const auto& [one, said] : all) {
    if (one == value) return said;
  }
  return {};
}

template <typename Value, std::size_t size>
std::optional<Value> meant_by(const std::array<std::pair<Value, std::string_view>, size>& all,
                              std::string_view words) {
  for (const auto& [one, said] : all) {
    if (said == words) return one;
  }
  return std::nullopt;
}

}  // namespace

std::string_view words(EventKind kind) { return word_of(kind_words, kind); }
std::optional<EventKind> parse_event_kind(std::string_view words) {
  return meant_by(kind_words, words);
}
std::string_view words(EventSource source) { return word_of(source_words, source); }
std::optional<EventSource> parse_event_source(std::string_view words) {
  return meant_by(source_words, words);
}

}  // namespace plumbline
