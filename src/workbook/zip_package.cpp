#include "workbook/zip_package.h"

#include <fmt/format.h>
#include <zip.h>

#include "base/text.h"

namespace plumbline {
namespace {

Error refused(std::string what, std::string hint = {}) {
  if (hint.empty()) {
    hint =
        "Open the workbook in Excel or LibreOffice, save it as an Excel workbook (.xlsx) and "
        "return that.";
  }
  return {.what = std::move(what), .where = {}, .hint = std::move(hint)};
}

bool leads_outside(const std::string& name) {
  if (name.empty() || name.front() == '/' || name.find('\\') != std::string::npos) return true;
  if (name.find(':') != std::string::npos || name.find('\0') != std::string::npos) return true;
  for (const std::string_view step : split(name, '/')) {
    if (step == "..") return true;
  }
  return false;
}

}  // namespace

struct ZipPackage::Archive {
  zip_t* zip = nullptr;

  Archive() = default;
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() {
    if (zip != nullptr) zip_discard(zip);
  }
};

ZipPackage::ZipPackage(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}
ZipPackage::~ZipPackage() = default;
ZipPackage::ZipPackage(ZipPackage&&) noexcept = default;
ZipPackage& ZipPackage::operator=(ZipPackage&&) noexcept = default;

Result<ZipPackage> ZipPackage::open(std::string_view bytes) {
  if (bytes.size() > package_limits::bytes) {
    return refused("This workbook is larger than 10 MB.",
                   "Take out pictures and sheets of your own, and return it again.");
  }
  zip_error_t why;
  zip_error_init(&why);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &why);
  auto archive = std::make_unique<Archive>();
  if (source != nullptr) {
    archive->zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &why);
    if (archive->zip == nullptr) zip_source_free(source);
  }
  zip_error_fini(&why);
  if (archive->zip == nullptr) {
    return refused("This is not an Excel workbook, or a part of it is missing.");
  }
  ZipPackage made(std::move(archive));
  if (Status fine = made.look_through(); !fine) return fine.error();
  return made;
}

Status ZipPackage::look_through() {
  const zip_int64_t count = zip_get_num_entries(archive_->zip, 0);
  if (count < 0 || static_cast<std::size_t>(count) > package_limits::parts) {
    return refused("This workbook has far more parts than a workbook has.");
  }
  std::size_t unpacked = 0;
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    zip_stat_t about;
    if (zip_stat_index(archive_->zip, i, 0, &about) != 0 || about.name == nullptr) {
      return refused("This workbook is damaged: one of its parts cannot be told.");
    }
    const std::string name = about.name;
    if (leads_outside(name)) {
      return refused(
          fmt::format("This workbook has a part that leads out of it, {}.", in_quotes(name)),
          "It was not made by a spreadsheet. Download a new one and fill that in.");
    }
    if (about.encryption_method != ZIP_EM_NONE) {
      return refused("This workbook is encrypted.", "Save it without a password and return it.");
    }
    constexpr std::size_t small = 1'000'000;
    if (about.size > package_limits::unpacked - std::min(unpacked, package_limits::unpacked) ||
        (about.size > small && about.size / package_limits::most_times > about.comp_size)) {
      return refused("This workbook unpacks to far more than a workbook holds.",
                     "Take out sheets of your own, and return it again.");
    }
    unpacked += about.size;
    if (!parts_.emplace(name, i).second) {
      return refused(fmt::format("This workbook has two parts of one name, {}.", in_quotes(name)),
                     "It was not made by a spreadsheet. Download a new one and fill that in.");
    }
    sizes_[name] = about.size;
  }
  return Done{};
}

std::vector<std::string> ZipPackage::names() const {
  std::vector<std::string> all;
  for (const auto& [name, number] : parts_) all.push_back(name);
  return all;
}

Result<std::string> ZipPackage::part(const std::string& name) const {
  const auto found = parts_.find(name);
  if (found == parts_.end()) {
    return refused(fmt::format("This workbook lacks a part, {}.", in_quotes(name)));
  }
  const Error damaged =
      refused(fmt::format("This workbook is damaged in its part {}.", in_quotes(name)));
  zip_file_t* file = zip_fopen_index(archive_->zip, found->second, 0);
  if (file == nullptr) return damaged;
  // One byte more than was said tells of a part that is larger than it says.
  std::string content(sizes_.at(name) + 1, '\0');
  std::size_t read = 0;
  while (read < content.size()) {
    const zip_int64_t got = zip_fread(file, content.data() + read, content.size() - read);
    if (got <= 0) break;
    read += static_cast<std::size_t>(got);
  }
  const bool whole = zip_fclose(file) == 0 && read == sizes_.at(name);
  if (!whole) return damaged;
  content.resize(read);
  return content;
}

}  // namespace plumbline
