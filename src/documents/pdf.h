// A report as a tagged PDF: A4, set in Inter, for paper and for screen readers alike.
#pragma once

#include <string>

#include "documents/report.h"

namespace plumbline {

// The bytes of the file: PDF 1.7 after the rules of PDF/UA-1. The same report gives the same bytes.
std::string pdf(const Report& report);

}  // namespace plumbline
