// What members of the fictional nation say they do: answers to a club's questions about practice.
#pragma once

#include <span>
#include <string_view>

namespace plumbline {

struct DemoPractice {
  std::string_view question;   // "CLA_S2"
  std::string_view authority;  // its DfE number
  std::string_view words;
  bool may_be_asked = true;  // whether they gave somebody to ask
};

std::span<const DemoPractice> demo_practice();

}  // namespace plumbline
