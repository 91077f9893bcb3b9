// Whether an answer is the one expected.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline::vectors {

struct Tolerance {
  double relative = 1e-9;
  double absolute = 1e-9;
};

// As a file states it: "rel 1e-8 (abs 1e-9 near zero)", "exact (u01 exact binary64)".
Tolerance parse_tolerance(std::string_view text);

// A field may name its own at its end: "slope_tol1e_6" is relative 1e-6.
Tolerance tolerance_of(std::string_view field, Tolerance of_file);

// Numbers within the tolerance; everything else exactly, lists and objects part by part.
bool agrees(const nlohmann::json& expected, const nlohmann::json& got, Tolerance tolerance);

// The first expected field that the answers lack or differ in, told in words.
std::optional<std::string> first_difference(const nlohmann::json& expected,
                                            const nlohmann::json& answers, Tolerance tolerance);

}  // namespace plumbline::vectors
