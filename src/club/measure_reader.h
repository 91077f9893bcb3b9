// Reads measures from packs: those that stand alone, and what families make measures of.
#pragma once

#include <string>

#include "base/toml.h"
#include "club/measure.h"

namespace plumbline {

// "section-251.toml, line 12"
std::string place(const TomlReader& reader);

// Mistakes are told to the reader.
Unit read_unit(TomlReader& reader, const std::string& text);
Expression read_formula(TomlReader& reader, const std::string& formula);

// All the words of a measure but for its formulas, which are kept as they are written.
MeasureDefinition read_measure_words(TomlReader& reader);

MeasureDefinition read_measure(TomlReader& reader);

}  // namespace plumbline
