#include "web/assets.h"

#include <fmt/format.h>

#include <map>
#include <stdexcept>

#include "base/embedded.h"
#include "http/delivery.h"

namespace plumbline {
namespace {

constexpr std::string_view folder = "web/";

struct Asset {
  std::string address;
  std::string_view type;
  std::string_view bytes;
  std::string packed;  // as gzip, where that is shorter
};

std::string_view type_of(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".woff2")) return "font/woff2";
  if (name.ends_with(".svg")) return "image/svg+xml";
  return "text/plain; charset=utf-8";
}

// FNV-1a, to tell one version from another.
std::uint64_t fingerprint(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : bytes) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
  }
  return hash;
}

// Style sheets name the font by its plain address, so that one keeps it.
std::string address_of(std::string_view name, std::string_view bytes) {
  if (name.ends_with(".woff2")) return fmt::format("/assets/{}", name);
  const auto dot = name.rfind('.');
  return fmt::format("/assets/{}-{:08x}{}", name.substr(0, dot),
                     static_cast<std::uint32_t>(fingerprint(bytes)), name.substr(dot));
}

std::string packed(std::string_view name, std::string_view bytes) {
  constexpr int thorough = 9;
  return name.ends_with(".woff2") ? std::string() : gzip(bytes, thorough);
}

std::map<std::string, Asset, std::less<>> all_assets() {
  std::map<std::string, Asset, std::less<>> all;
  for (const EmbeddedFile& file : embedded_files(folder)) {
    const std::string_view name = file.path.substr(folder.size());
    all.emplace(name, Asset{address_of(name, file.text), type_of(name), file.text,
                            packed(name, file.text)});
  }
  return all;
}

const std::map<std::string, Asset, std::less<>>& assets() {
  static const auto all = all_assets();
  return all;
}

}  // namespace

const std::string& asset_address(std::string_view name) {
  const auto found = assets().find(name);
  if (found == assets().end()) throw std::logic_error("no such asset: " + std::string(name));
  return found->second.address;
}

std::optional<Response> asset(std::string_view address) {
  for (const auto& [name, one] : assets()) {
    if (one.address != address) continue;
    return Response{.status = 200,
                    .type = std::string(one.type),
                    .body = std::string(one.bytes),
                    .packed = one.packed,
                    .headers = {},
                    .unchanging = true,
                    .private_view = false};
  }
  return std::nullopt;
}

}  // namespace plumbline
