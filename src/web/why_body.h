// What stands on the page of a group, whoever it is for: why each is in it, and a form by which
// those nearest by context are chosen otherwise.
#pragma once

#include "documents/report.h"
#include "markup/html.h"
#include "views/why_view.h"

namespace plumbline {

void add_why_body(const MeasureSource& source, const MeasureChoice& choice, const MadeWhy& made,
                  Html& page);

}  // namespace plumbline
