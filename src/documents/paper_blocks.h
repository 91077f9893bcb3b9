// A report's blocks as pieces of paper.
#pragma once

#include <vector>

#include "documents/paper.h"
#include "documents/report.h"

namespace plumbline {

// The title first. The report must live until the pieces are drawn.
std::vector<Piece> pieces_of(const Report& report);

}  // namespace plumbline
