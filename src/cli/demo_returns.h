// The demo nation's rounds in the workspace, so that somebody can step into one.
#pragma once

#include "cli/commands.h"
#include "demo/rounds.h"

namespace plumbline {

// Last year's rounds are final, this year's collect returns that are filled in, but for that of
// children looked after of one authority, by its number: its people have it before them. What
// stands there already stays.
Status keep_demo_rounds(const DemoRounds& rounds, const std::string& to_fill_in,
                        const Session& session, const std::filesystem::path& workspace,
                        const Environment& environment);

}  // namespace plumbline
