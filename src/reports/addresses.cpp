#include "reports/addresses.h"

#include <fmt/format.h>

#include <array>

namespace plumbline {
namespace {

// By code: whether a letter stands as it is in an address.
constexpr std::array<bool, 256> stays = [] {
  std::array<bool, 256> all{};
  for (const char letter : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                            "0123456789-._~,")) {
    all[static_cast<unsigned char>(letter)] = true;
  }
  return all;
}();

void add_encoded(std::string_view text, std::string& to) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto code = static_cast<unsigned char>(text[at]);
    if (stays[code]) continue;
    to.append(text.substr(plain, at - plain));
    to += {'%', digits[code >> 4U], digits[code & 15U]};
    plain = at + 1;
  }
  to.append(text.substr(plain));
}

std::string measure_path(const MeasureChoice& choice, const MeasureRoom& room) {
  std::string path(room.pages);
  path += '/';
  add_encoded(choice.measure->id, path);
  if (!choice.variant->name.empty()) {
    path += '/';
    add_encoded(choice.variant->name, path);
  }
  return path;
}

}  // namespace

std::string address(std::string_view path,
                    std::initializer_list<std::pair<std::string_view, std::string_view>> query) {
  std::size_t size = path.size();
  for (const auto& [name, value] : query) size += name.size() + value.size() + 2;
  std::string all;
  all.reserve(size);
  all = path;
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

namespace {

std::string address_of(const std::string& path, const MeasureChoice& choice,
                       const ViewWords& view) {
  return address(path, {{"per", choice.variant->name},
                        {"authority", view.authority},
                        {"year", view.year},
                        {"group", view.group},
                        {"edition", view.edition}});
}

}  // namespace

std::string measure_address(const MeasureChoice& choice, const ViewWords& view) {
  return address(measure_path(choice, view.room), {{"authority", view.authority},
                                                   {"year", view.year},
                                                   {"group", view.group},
                                                   {"edition", view.edition}});
}

MeasureAddresses::MeasureAddresses(const MeasureChoice& choice, const ViewWords& view)
    : before_(measure_path(choice, view.room) + "?authority="),
      after_(address("", {{"year", view.year}, {"group", view.group}, {"edition", view.edition}})) {
  if (!after_.empty()) after_.front() = '&';
}

std::string MeasureAddresses::of(const Authority& authority) const {
  std::string all;
  all.reserve(before_.size() + authority.dfe_number.size() + after_.size());
  all += before_;
  add_encoded(authority.dfe_number, all);
  return all += after_;
}

std::string measure_file_address(const MeasureChoice& choice, const ViewWords& view,
                                 std::string_view file) {
  std::string path(view.room.files);
  path += '/';
  add_encoded(choice.measure->id, path);
  path += fmt::format("/{}", file);
  return address_of(path, choice, view);
}

std::string group_address(const MeasureChoice& choice, const ViewWords& view) {
  std::string path(view.room.groups);
  path += '/';
  add_encoded(choice.measure->id, path);
  return address_of(path, choice, view);
}

std::string profile_address(const ViewWords& view) { return profile_file_address(view, ""); }

std::string profile_file_address(const ViewWords& view, std::string_view file) {
  std::string path = "/profiles/";
  add_encoded(view.authority, path);
  if (!file.empty()) path += fmt::format("/{}", file);
  return address(path, {{"year", view.year}, {"group", view.group}, {"spending", view.spending}});
}

}  // namespace plumbline
