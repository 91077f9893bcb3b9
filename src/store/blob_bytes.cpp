#include "store/blob_bytes.h"

namespace plumbline {
namespace {

// Each step can be undone, so one changed word always changes the sum; eight bytes a step keep it
// out of the way of reading.
std::uint64_t checksum(std::string_view bytes) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
  std::uint64_t sum = bytes.size() ^ odd;
  while (!bytes.empty()) {
    std::uint64_t word = 0;
    const std::size_t taken = std::min(bytes.size(), sizeof(word));
    std::memcpy(&word, bytes.data(), taken);
    sum = std::rotl((sum ^ word) * odd, 31);
    bytes.remove_prefix(taken);
  }
  return (sum ^ (sum >> 32)) * odd;
}

}  // namespace

std::string BlobWriter::close() {
  put(checksum(bytes_));
  return std::move(bytes_);
}

BlobReader::BlobReader(std::string_view blob) {
  std::uint64_t written = 0;
  if (blob.size() < sizeof(written)) throw DamagedBlob("a blob without a checksum");
  left_ = blob.substr(0, blob.size() - sizeof(written));
  std::memcpy(&written, blob.data() + left_.size(), sizeof(written));
  if (written != checksum(left_)) throw DamagedBlob("a blob whose checksum is wrong");
}

const char* BlobReader::bytes(std::size_t count, std::size_t size) {
  if (count > left_.size() / size) throw DamagedBlob("a blob that is too short");
  const char* const from = left_.data();
  left_.remove_prefix(count * size);
  return from;
}

void BlobReader::finish() const {
  if (!left_.empty()) throw DamagedBlob("a blob that is too long");
}

}  // namespace plumbline
