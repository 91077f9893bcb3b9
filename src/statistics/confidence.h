// Levels of confidence, and how many standard errors either side each takes on the normal scale.
#pragma once

namespace plumbline {

// Shown side by side: once in twenty and once in five hundred by chance, two and three standard
// errors, as public health publishes them.
inline constexpr double usual_confidence = 0.95;
inline constexpr double strict_confidence = 0.998;

// 1.96 for 0.95. A confidence of 0 or below, or of 1 or above, is our own mistake and throws.
double normal_reach(double confidence);

}  // namespace plumbline
