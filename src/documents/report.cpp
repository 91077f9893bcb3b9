#include "documents/report.h"

namespace plumbline {

Paragraph paragraph(std::string text) { return {.spans = {{.text = std::move(text)}}}; }

}  // namespace plumbline
