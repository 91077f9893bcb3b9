// What has come over a connection and is not used yet.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace plumbline {

class InputBuffer {
 public:
  static constexpr std::size_t room_size = 4096;

  std::string_view text() const { return std::string_view(bytes_).substr(from_, to_ - from_); }
  void drop(std::size_t count) { from_ += count; }

  // Where the next bytes may be written; add() says how many were. It moves what text() shows.
  char* room() {
    bytes_.erase(0, from_);
    to_ -= from_;
    from_ = 0;
    if (bytes_.size() < to_ + room_size) bytes_.resize(to_ + room_size);
    return bytes_.data() + to_;
  }
  void add(std::size_t count) { to_ += count; }

 private:
  std::string bytes_;
  std::size_t from_ = 0, to_ = 0;
};

}  // namespace plumbline
