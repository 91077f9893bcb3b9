// What JSON says of a figure, a measure and a group, wherever they stand. Keys: docs/using/json.md.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "reports/measure_table.h"

namespace plumbline {

using Json = nlohmann::ordered_json;

Json json_of(const std::optional<double>& value);

// Which authority: name and codes.
void put_authority(Json& json, const std::string& name_key, const Authority& authority);

// "fictional": true, where the nation is; nothing otherwise.
void put_nation(Json& json, const Register& authorities);

void put_measure(Json& json, const MeasureTable& table);  // what it is called and made of
void put_figure(Json& json, const Figure& figure);        // value, or why there is none
void put_summary(Json& json, const Summary& summary);     // n, averages and quartiles
void put_standing(Json& json, const std::optional<Standing>& standing);
void put_question(Json& json, const MeasureTable& table, const MeasureRow& row);  // M07
// What a reader must know of the figures, and what is not loaded.
void put_notes(Json& json, const MeasureTable& table, const std::vector<std::string>& notes);

}  // namespace plumbline
