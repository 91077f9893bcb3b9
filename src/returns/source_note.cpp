#include "returns/source_note.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace plumbline {
namespace {

constexpr std::string_view begins = "[from ";
constexpr std::string_view parts = ": ";

}  // namespace

// A bracket inside would end the note too soon.
std::string text(const SourceNote& note) {
  std::string source = note.source;
  std::ranges::replace(source, '[', '(');
  std::ranges::replace(source, ']', ')');
  return fmt::format("{}{}{}{}]", begins, source, parts, note.value);
}

std::optional<SourceNote> source_note_in(std::string_view comment) {
  comment = trim(comment);
  const std::size_t end = comment.find(']');
  if (!comment.starts_with(begins) || end == std::string_view::npos) return std::nullopt;
  const std::string_view inside = comment.substr(begins.size(), end - begins.size());
  const std::size_t at = inside.rfind(parts);
  if (at == std::string_view::npos) return std::nullopt;
  return SourceNote{.source = std::string(inside.substr(0, at)),
                    .value = std::string(inside.substr(at + parts.size()))};
}

std::string_view own_words(std::string_view comment) {
  comment = trim(comment);
  return source_note_in(comment) ? trim(comment.substr(comment.find(']') + 1)) : comment;
}

}  // namespace plumbline
