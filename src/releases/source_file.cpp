#include "releases/source_file.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/csv.h"
#include "base/text.h"
#include "releases/plain_text.h"

namespace plumbline {
namespace {

constexpr std::size_t head_bytes = 400'000;

struct Signature {
  std::string_view bytes;
  std::string_view what;
  std::string_view hint;
};

constexpr Signature signatures[] = {
    {"PK\x03\x04", "This is a spreadsheet or an archive, not a CSV file.",
     "Open it, save the sheet as 'CSV UTF-8', and import that."},
    {"\xD0\xCF\x11\xE0", "This is an old Excel workbook, not a CSV file.",
     "Open it, save the sheet as 'CSV UTF-8', and import that."},
    {"%PDF", "This is a PDF, not a CSV file.", "Import the CSV file published beside it."},
    {"\x1F\x8B", "This file is compressed.", "Unpack it and import the CSV file inside."},
};

}  // namespace

Result<SourceFile> SourceFile::open(const std::filesystem::path& path) {
  Result<MappedFile> file = MappedFile::open(path);
  if (!file) return file.error();
  std::string name = path.filename().string();
  // A name is printed: nothing in it may steer a terminal.
  std::ranges::replace_if(
      name, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, '?');
  if (without_byte_order_mark(file->bytes()).empty()) {
    return Error{.what = "The file is empty.",
                 .where = name,
                 .hint = "Download it again, or check that it was saved."};
  }
  for (const Signature& signature : signatures) {
    if (!file->bytes().starts_with(signature.bytes)) continue;
    return Error{
        .what = std::string(signature.what), .where = name, .hint = std::string(signature.hint)};
  }
  return SourceFile(std::move(name), *std::move(file));
}

bool SourceFile::is_utf_16() const {
  return bytes().starts_with("\xFF\xFE") || bytes().starts_with("\xFE\xFF");
}

std::string SourceFile::head(char separator) const {
  if (is_utf_16()) {
    return with_commas_between(utf8_from_utf16(bytes().substr(0, 2 * head_bytes)), separator);
  }
  const std::string_view start = without_byte_order_mark(bytes()).substr(0, head_bytes);
  // A cut in the middle of a letter must not make the head look like another encoding.
  std::string_view whole = start;
  for (int i = 0; i < 3 && !whole.empty() && !is_valid_utf8(whole); ++i) whole.remove_suffix(1);
  const std::string text =
      is_valid_utf8(whole) ? std::string(whole) : utf8_from_windows_1252(start);
  return with_commas_between(text, separator);
}

bool SourceFile::is_within_head() const { return bytes().size() <= head_bytes; }

std::string_view SourceFile::text(Encoding encoding, char separator) {
  const std::string_view whole = without_byte_order_mark(bytes());
  const bool is_wide = is_utf_16();
  const bool stays = !is_wide && (encoding == Encoding::utf_8 || is_valid_utf8(whole));
  if (stays && separator == ',') return whole;
  if (!converted_.empty()) return converted_;
  converted_ = is_wide ? utf8_from_utf16(bytes())
               : stays ? std::string(whole)
                       : utf8_from_windows_1252(whole);
  if (separator != ',') converted_ = with_commas_between(converted_, separator);
  return converted_;
}

std::string checksum(std::string_view bytes) {
  std::array<unsigned char, 32> hash = {};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size(), nullptr, 0);
  std::string text;
  for (const unsigned char byte : hash) text += fmt::format("{:02x}", byte);
  return text;
}

}  // namespace plumbline
