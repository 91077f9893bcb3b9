#include "base/csv_marks.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace plumbline {
namespace {

using Finder = bool (*)(const char*, std::size_t, std::uint64_t*);

bool is_mark(char c) { return c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\0'; }

bool find_plainly(const char* data, std::size_t blocks, std::uint64_t* marks) {
  bool beyond = false;
  for (std::size_t block = 0; block < blocks; ++block) {
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < 64; ++i) {
      const char byte = data[block * 64 + i];
      beyond |= static_cast<unsigned char>(byte) >= 0x80;
      bits |= static_cast<std::uint64_t>(is_mark(byte)) << i;
    }
    marks[block] = bits;
  }
  return beyond;
}

#if defined(__x86_64__)
// Each mark has a low half-byte of its own, so one table look-up by it and one comparison finds
// all five. A table entry that is no mark holds a byte with another low half.
__attribute__((target("avx2"))) bool find_with_avx2(const char* data, std::size_t blocks,
                                                    std::uint64_t* marks) {
  const __m256i table = _mm256_setr_epi8(0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, ',', '\r', 0, 0,
                                         0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, ',', '\r', 0, 0);
  __m256i all = _mm256_setzero_si256();
  for (std::size_t block = 0; block < blocks; ++block) {
    const auto* at = reinterpret_cast<const __m256i*>(data + block * 64);
    const __m256i first = _mm256_loadu_si256(at);
    const __m256i second = _mm256_loadu_si256(at + 1);
    const __m256i first_is = _mm256_cmpeq_epi8(_mm256_shuffle_epi8(table, first), first);
    const __m256i second_is = _mm256_cmpeq_epi8(_mm256_shuffle_epi8(table, second), second);
    const auto low = static_cast<std::uint32_t>(_mm256_movemask_epi8(first_is));
    const auto high = static_cast<std::uint32_t>(_mm256_movemask_epi8(second_is));
    marks[block] = low | (static_cast<std::uint64_t>(high) << 32);
    all = _mm256_or_si256(all, _mm256_or_si256(first, second));
  }
  return _mm256_movemask_epi8(all) != 0;
}
#endif

Finder best_finder() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return find_with_avx2;
#endif
  return find_plainly;
}

}  // namespace

bool find_csv_marks(const char* data, std::size_t blocks, std::uint64_t* marks) {
  static const Finder find = best_finder();
  return find(data, blocks, marks);
}

}  // namespace plumbline
