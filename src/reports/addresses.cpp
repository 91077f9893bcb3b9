#include "reports/addresses.h"

#include <fmt/format.h>

namespace plumbline {
namespace {

bool stays(char letter) {
  const bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  return is_letter || (letter >= '0' && letter <= '9') ||
         std::string_view("-._~,").find(letter) != std::string_view::npos;
}

void add_encoded(std::string_view text, std::string& to) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char letter : text) {
    if (stays(letter)) {
      to += letter;
    } else {
      const auto code = static_cast<unsigned char>(letter);
      to += {'%', digits[code >> 4U], digits[code & 15U]};
    }
  }
}

}  // namespace

std::string address(std::string_view path,
                    const std::vector<std::pair<std::string_view, std::string>>& query) {
  std::string all(path);
  char joint = '?';
  for (const auto& [name, value] : query) {
    if (value.empty()) continue;
    all += joint;
    all += name;
    all += '=';
    add_encoded(value, all);
    joint = '&';
  }
  return all;
}

std::string measure_address(const MeasureChoice& choice, const ViewWords& view) {
  std::string path = "/measures/";
  add_encoded(choice.measure->id, path);
  if (!choice.variant->name.empty()) {
    path += '/';
    add_encoded(choice.variant->name, path);
  }
  return address(path, {{"authority", view.authority}, {"year", view.year}, {"group", view.group}});
}

std::string measure_file_address(const MeasureChoice& choice, const ViewWords& view,
                                 std::string_view file) {
  std::string path = "/downloads/";
  add_encoded(choice.measure->id, path);
  path += fmt::format("/{}", file);
  return address(path, {{"per", choice.variant->name},
                        {"authority", view.authority},
                        {"year", view.year},
                        {"group", view.group}});
}

std::string profile_address(const ViewWords& view) { return profile_file_address(view, ""); }

std::string profile_file_address(const ViewWords& view, std::string_view file) {
  std::string path = "/profiles/";
  add_encoded(view.authority, path);
  if (!file.empty()) path += fmt::format("/{}", file);
  return address(path, {{"year", view.year}, {"group", view.group}, {"spending", view.spending}});
}

}  // namespace plumbline
