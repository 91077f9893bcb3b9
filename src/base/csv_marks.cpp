#include "base/csv_marks.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace plumbline {
namespace {

using Finder = void (*)(const char*, std::size_t, std::uint64_t*);

bool is_mark(char c) { return c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\0'; }

void find_plainly(const char* data, std::size_t blocks, std::uint64_t* marks) {
  for (std::size_t block = 0; block < blocks; ++block) {
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < 64; ++i) {
      bits |= static_cast<std::uint64_t>(is_mark(data[block * 64 + i])) << i;
    }
    marks[block] = bits;
  }
}

#if defined(__x86_64__)
// Each mark has a low half-byte of its own, so one table look-up by it and one comparison finds
// all five. A table entry that is no mark holds a byte with another low half.
__attribute__((target("avx2"))) void find_with_avx2(const char* data, std::size_t blocks,
                                                    std::uint64_t* marks) {
  const __m256i table = _mm256_setr_epi8(0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, ',', '\r', 0, 0,
                                         0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, ',', '\r', 0, 0);
  for (std::size_t block = 0; block < blocks; ++block) {
    const auto* at = reinterpret_cast<const __m256i*>(data + block * 64);
    const __m256i first = _mm256_loadu_si256(at);
    const __m256i second = _mm256_loadu_si256(at + 1);
    const __m256i first_is = _mm256_cmpeq_epi8(_mm256_shuffle_epi8(table, first), first);
    const __m256i second_is = _mm256_cmpeq_epi8(_mm256_shuffle_epi8(table, second), second);
    const auto low = static_cast<std::uint32_t>(_mm256_movemask_epi8(first_is));
    const auto high = static_cast<std::uint32_t>(_mm256_movemask_epi8(second_is));
    marks[block] = low | (static_cast<std::uint64_t>(high) << 32);
  }
}
#endif

Finder best_finder() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return find_with_avx2;
#endif
  return find_plainly;
}

}  // namespace

void find_csv_marks(const char* data, std::size_t blocks, std::uint64_t* marks) {
  static const Finder find = best_finder();
  find(data, blocks, marks);
}

}  // namespace plumbline
