// Which way is better for an indicator, where its publisher says so. Most unit costs say neither:
// cheap is not good.
#pragma once

namespace plumbline {

enum class Better { low, high, neither };

}  // namespace plumbline
