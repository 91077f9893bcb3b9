// The rules that a PDF of ours must keep: the main ones of PDF/UA-1 (ISO 14289-1), as far as a
// program can judge them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

// What breaks a rule, in words; empty when all are kept.
std::vector<std::string> broken_pdf_rules(std::string_view file);

}  // namespace plumbline
