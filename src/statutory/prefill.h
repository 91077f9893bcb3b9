// What is known of a club's questionnaire before its member answers: what is published, and what
// the same authority told other clubs already.
#pragma once

#include <functional>

#include "returns/return_file.h"
#include "statutory/unified_figures.h"

namespace plumbline {

// Each answer with its source in the comment. `figures` must not hold a return of this club for the
// year. `published_in` tells the edition that a published figure is from, or nothing.
FilledAnswers prefilled_answers(const Club& club, UnifiedFigures& figures,
                                const std::function<std::string(const Reference&)>& published_in);

}  // namespace plumbline
