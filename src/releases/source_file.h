// A file as it was given: its name, its text in UTF-8, what was done to get it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/mapped_file.h"
#include "base/result.h"
#include "releases/layout.h"

namespace plumbline {

class SourceFile {
 public:
  // Refuses what cannot be a CSV file (a workbook, an archive), saying what to do.
  static Result<SourceFile> open(const std::filesystem::path& path);

  const std::string& name() const { return name_; }  // without folders
  std::string_view bytes() const { return file_.bytes(); }

  // The first stretch as text, whatever its encoding: enough to recognise the layout by.
  std::string head(char separator = ',') const;
  // Whether nothing of the file lies beyond it.
  bool is_within_head() const;

  // The whole text in this encoding, as UTF-8 with commas between fields. A file that is so already
  // is not copied. The view lives as long as this file.
  std::string_view text(Encoding encoding, char separator = ',');

  bool is_utf_16() const;

 private:
  SourceFile(std::string name, MappedFile file) : name_(std::move(name)), file_(std::move(file)) {}

  std::string name_;
  MappedFile file_;
  std::string converted_;
};

// 32 bytes in hexadecimal digits (BLAKE2b), to know a file again by.
std::string checksum(std::string_view bytes);

}  // namespace plumbline
