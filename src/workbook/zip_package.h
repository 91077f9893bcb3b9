// An uploaded workbook as a package of parts: opened with a guard, since it comes from anybody.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace plumbline {

// What a workbook that somebody filled in stays below by far.
namespace package_limits {
inline constexpr std::size_t bytes = 10'000'000;      // of the file
inline constexpr std::size_t unpacked = 100'000'000;  // of all parts
inline constexpr std::size_t parts = 2'000;
inline constexpr std::size_t most_times = 200;  // a part over a megabyte, to its packed size
}  // namespace package_limits

// Parts are unpacked one by one, when they are asked for. Nothing is written anywhere.
class ZipPackage {
 public:
  // Refuses what is no package, is too large or unpacks to too much, names a part twice or outside
  // itself, or is encrypted. The bytes must outlive the package.
  static Result<ZipPackage> open(std::string_view bytes);

  ~ZipPackage();
  ZipPackage(ZipPackage&&) noexcept;
  ZipPackage& operator=(ZipPackage&&) noexcept;

  bool has(const std::string& name) const { return parts_.contains(name); }
  std::vector<std::string> names() const;
  // The error is for a part that is not there or does not unpack to what the package says of it.
  Result<std::string> part(const std::string& name) const;

 private:
  struct Archive;

  explicit ZipPackage(std::unique_ptr<Archive> archive);
  Status look_through();

  std::unique_ptr<Archive> archive_;
  std::map<std::string, std::size_t> parts_;  // the number of each in the archive
  std::map<std::string, std::size_t> sizes_;
};

}  // namespace plumbline
