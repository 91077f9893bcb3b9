// What a tagged PDF needs that cairo cannot write.
#pragma once

#include <string>

#include "documents/paper.h"
#include "documents/report.h"

namespace plumbline {

// Language, title, XMP, words for pictures, the scope of headings, furniture as artifacts.
std::string finished_pdf(const std::string& drawn, const Report& report, const TagFacts& facts);

}  // namespace plumbline
