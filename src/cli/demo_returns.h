// The demo nation's rounds in the workspace, so that somebody can step into one.
#pragma once

#include "cli/commands.h"
#include "demo/rounds.h"

namespace plumbline {

// Last year's rounds are final, this year's collect returns that are filled in. What stands there
// already stays.
Status keep_demo_rounds(const DemoRounds& rounds, const Session& session,
                        const std::filesystem::path& workspace, const Environment& environment);

}  // namespace plumbline
