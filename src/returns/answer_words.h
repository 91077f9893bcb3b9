// Answers as words: with their unit, as people read them.
#pragma once

#include <string>
#include <string_view>

#include "club/club.h"
#include "returns/return.h"

namespace plumbline {

// "7,118", "12.5": without the unit.
std::string number_words(double number);

// "834 days", "£12,500", "12.5%", "£812.40 a week", "£13,251" for each pupil.
std::string in_unit(double number, std::string_view unit);
std::string in_unit(double number, const ItemDefinition& item);
// A unit cost in pounds, whatever it is for: "£6,320".
std::string in_unit(double number, const MeasureVariant& variant);

// The item's label, and the cell of a cube or the row it is asked in: "Pupils with plans (MSM,
// ASD)".
std::string label_of(const ItemDefinition& item, const AnswerKey& key);

// "expected between 20% and 45%", "expected at least £119".
std::string expected_range(const ItemDefinition& item);

bool is_asked_in(const AskedItem& asked, std::int16_t year);

// A reason that a reader can follow: some words, and not "ok" or "n/a".
bool is_explanation(std::string_view comment);
// Whether one stands beside this answer or the item as a whole; of an item that is asked in rows or
// cells, beside any of them.
bool is_explained(const Return& made, const AnswerKey& key);

// What looks like somebody's name, date of birth, pupil number or NHS number; empty where nothing
// does. Words of a heading or of places are not told apart from names with certainty: it is a
// question, never a refusal.
std::string person_named_in(const std::string& text);

}  // namespace plumbline
