#include "entry/line_label.h"

#include <algorithm>

#include "returns/answer_words.h"

namespace plumbline {

std::optional<std::string> line_label(const AnswerKey& key, const KeptReturn& kept,
                                      const Club& club) {
  if (kept.has_line(key)) return label_of(*kept.item(key.series), key);
  const auto measure = std::ranges::find(club.measures, key.series, &MeasureDefinition::id);
  if (measure == club.measures.end()) return std::nullopt;
  return measure->label;
}

}  // namespace plumbline
