#include "workbook/finish_package.h"

#include <fmt/format.h>
#include <zip.h>

#include <map>

#include "workbook/zip_package.h"

namespace plumbline {
namespace {

void replace_after(std::string& text, const std::string& landmark, const std::string& old_text,
                   const std::string& new_text) {
  const std::size_t at = text.find(landmark);
  const std::size_t found = at == std::string::npos ? at : text.find(old_text, at);
  if (found != std::string::npos) text.replace(found, old_text.size(), new_text);
}

Error not_finished() { return {.what = "The workbook could not be made: it cannot be packed."}; }

// An archive in memory, gone when this is.
struct Archive {
  zip_source_t* source = nullptr;
  zip_t* zip = nullptr;

  Archive() = default;
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() {
    if (zip != nullptr) zip_discard(zip);
    zip_source_free(source);
  }

  // Of bytes that outlive it, or empty and to be filled.
  bool open(const std::string& bytes) {
    source = bytes.empty() ? zip_source_buffer_create(nullptr, 0, 0, nullptr)
                           : zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr) return false;
    zip_source_keep(source);
    zip = zip_open_from_source(source, bytes.empty() ? ZIP_CREATE | ZIP_TRUNCATE : ZIP_RDONLY,
                               nullptr);
    if (zip == nullptr) zip_source_free(source);
    return zip != nullptr;
  }

  bool close() {
    if (zip_close(zip) != 0) return false;
    zip = nullptr;
    return true;
  }
};

// All parts of the one into the other, packed as they are, but for those that are replaced. The
// texts must outlive the archive. (A package in the memory of somebody else cannot be changed in
// place: libzip would free that memory.)
bool copy(const Archive& from, Archive& to, const std::map<std::string, std::string>& replaced) {
  const zip_int64_t count = zip_get_num_entries(from.zip, 0);
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    const char* name = zip_get_name(from.zip, i, 0);
    if (name == nullptr) return false;
    const auto found = replaced.find(name);
    zip_source_t* source = found == replaced.end() ? zip_source_zip(to.zip, from.zip, i, 0, 0, -1)
                                                   : zip_source_buffer(to.zip, found->second.data(),
                                                                       found->second.size(), 0);
    if (source == nullptr) return false;
    if (zip_file_add(to.zip, name, source, 0) < 0) {
      zip_source_free(source);
      return false;
    }
  }
  return true;
}

std::string bytes_of(zip_source_t* source) {
  std::string all;
  if (zip_source_open(source) != 0) return all;
  zip_source_seek(source, 0, SEEK_END);
  const zip_int64_t size = zip_source_tell(source);
  zip_source_seek(source, 0, SEEK_SET);
  all.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
  const zip_int64_t got = zip_source_read(source, all.data(), all.size());
  all.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  zip_source_close(source);
  return all;
}

}  // namespace

Result<std::string> finished_package(const std::string& xlsx, const PackageFinish& finish) {
  const auto package = ZipPackage::open(xlsx);
  if (!package) return package.error();
  auto workbook = package->part("xl/workbook.xml");
  auto core = package->part("docProps/core.xml");
  if (!workbook || !core) return not_finished();
  for (const std::string& name : finish.very_hidden) {
    replace_after(*workbook, fmt::format("<sheet name=\"{}\"", name), "state=\"hidden\"",
                  "state=\"veryHidden\"");
  }
  replace_after(*core, "<cp:coreProperties", "</cp:coreProperties>",
                "<dc:language>en-GB</dc:language></cp:coreProperties>");
  std::map<std::string, std::string> replaced = {{"xl/workbook.xml", *workbook},
                                                 {"docProps/core.xml", *core}};
  for (const std::size_t number : finish.with_lists) {
    const std::string name = fmt::format("xl/worksheets/sheet{}.xml", number);
    auto sheet = package->part(name);
    if (!sheet) return not_finished();
    const std::string from = "<dataValidation type=\"custom\"",
                      to = "<dataValidation type=\"list\"";
    for (std::size_t at = sheet->find(from); at != std::string::npos; at = sheet->find(from, at)) {
      sheet->replace(at, from.size(), to);
    }
    replaced.emplace(name, *std::move(sheet));
  }
  Archive old, made;
  const bool whole = old.open(xlsx) && made.open({}) && copy(old, made, replaced) && made.close();
  std::string all = whole ? bytes_of(made.source) : std::string();
  if (all.empty()) return not_finished();
  return all;
}

}  // namespace plumbline
