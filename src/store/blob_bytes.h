// The bytes of a blob: little-endian numbers one after another, closed by a checksum of eight
// bytes over all before it.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline {

// What is written is the memory itself, so a workspace moves between all machines we build for.
static_assert(std::endian::native == std::endian::little);

// The bytes are not those that were written.
class DamagedBlob : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class BlobWriter {
 public:
  template <typename Number>
  void put(Number number) {
    put_all(std::span<const Number>(&number, 1));
  }
  template <typename Number>
  void put_all(std::span<const Number> numbers) {
    bytes_.append(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes());
  }

  // The blob, its checksum added; the writer is used up.
  std::string close();

 private:
  std::string bytes_;
};

class BlobReader {
 public:
  // Throws DamagedBlob when the checksum is not that of the bytes.
  explicit BlobReader(std::string_view blob);

  template <typename Number>
  Number take() {
    Number number;
    std::memcpy(&number, bytes(1, sizeof(Number)), sizeof(Number));
    return number;
  }
  template <typename Number>
  std::vector<Number> take_all(std::size_t count) {
    const char* const from = bytes(count, sizeof(Number));
    std::vector<Number> numbers(count);
    if (count != 0) std::memcpy(numbers.data(), from, count * sizeof(Number));
    return numbers;
  }

  // Throws DamagedBlob when bytes are left over.
  void finish() const;

 private:
  // Where the next numbers stand; throws DamagedBlob when so many are not there.
  const char* bytes(std::size_t count, std::size_t size);

  std::string_view left_;
};

}  // namespace plumbline
