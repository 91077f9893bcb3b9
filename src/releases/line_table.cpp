#include "releases/line_table.h"

#include <algorithm>
#include <cstring>

namespace plumbline {
namespace {

constexpr std::uint32_t none = UINT32_MAX;

std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 32)) * 0xD6E8FEB86659FD93ULL;
  return value ^ (value >> 32);
}

std::uint64_t hash_word(std::uint64_t seed, std::string_view word) {
  std::uint64_t hash = seed ^ (word.size() * 0x9E3779B97F4A7C15ULL);
  while (word.size() >= 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, word.data(), 8);
    hash = mixed(hash ^ eight);
    word.remove_prefix(8);
  }
  std::uint64_t rest = 0;
  if (!word.empty()) std::memcpy(&rest, word.data(), word.size());
  return mixed(hash ^ rest);
}

template <typename Bytes>
bool same_at(const char* left, const char* right) {
  Bytes one = 0;
  Bytes other = 0;
  std::memcpy(&one, left, sizeof(Bytes));
  std::memcpy(&other, right, sizeof(Bytes));
  return one == other;
}

// Words of a line are short and nearly always the same: no call is made to compare them.
bool same(std::string_view left, std::string_view right) {
  const std::size_t size = left.size();
  if (size != right.size()) return false;
  const char* const a = left.data();
  const char* const b = right.data();
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) {
      if (!same_at<std::uint64_t>(a + at, b + at)) return false;
    }
    return same_at<std::uint64_t>(a + size - 8, b + size - 8);
  }
  if (size >= 4) {
    return same_at<std::uint32_t>(a, b) && same_at<std::uint32_t>(a + size - 4, b + size - 4);
  }
  return std::equal(a, a + size, b);
}

}  // namespace

bool LineTable::is(std::uint32_t line, const std::string_view* words) const {
  for (std::size_t key = 0; key < keys_; ++key) {
    if (!same(word(line, key), words[key])) return false;
  }
  return true;
}

void LineTable::grow() {
  slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), 0);
  for (std::uint32_t line = 0; line < hashes_.size(); ++line) {
    std::size_t slot = hashes_[line] & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = line + 1;
  }
}

std::uint32_t LineTable::add(const std::string_view* words, std::uint64_t hash) {
  const auto line = static_cast<std::uint32_t>(hashes_.size());
  for (std::size_t key = 0; key < keys_; ++key) {
    first_.push_back({text_.size(), words[key].size()});
    text_ += words[key];
  }
  if (keys_ == 0) first_.emplace_back();
  hashes_.push_back(hash);
  after_.push_back(none);
  return line;
}

std::uint32_t LineTable::find_or_add(const std::string_view* words) {
  if (!after_.empty() && after_[last_] != none && is(after_[last_], words)) {
    return last_ = after_[last_];
  }
  if (hashes_.size() * 2 >= slots_.size()) grow();
  std::uint64_t hash = 0;
  for (std::size_t key = 0; key < keys_; ++key) hash = hash_word(hash, words[key]);
  std::size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot] != 0) {
    const std::uint32_t line = slots_[slot] - 1;
    if (hashes_[line] == hash && is(line, words)) break;
    slot = (slot + 1) & (slots_.size() - 1);
  }
  if (slots_[slot] == 0) slots_[slot] = add(words, hash) + 1;
  const std::uint32_t found = slots_[slot] - 1;
  after_[last_] = found;
  return last_ = found;
}

}  // namespace plumbline
