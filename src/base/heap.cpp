#include "base/heap.h"

#if defined(__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#endif

#include <cstdint>
#include <cstdlib>

namespace plumbline {

void prepare_heap(std::size_t bytes) {
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
  constexpr std::size_t large_page = std::size_t{2} << 20;
  constexpr int one_gigabyte = 1 << 30;
  mallopt(M_MMAP_THRESHOLD, one_gigabyte);  // big blocks come from the heap, and go back to it
  mallopt(M_TRIM_THRESHOLD, one_gigabyte);
  mallopt(M_ARENA_MAX, 1);
  void* block = std::malloc(bytes);
  if (block == nullptr) return;
  const auto start = (reinterpret_cast<std::uintptr_t>(block) + large_page - 1) & ~(large_page - 1);
  const auto end = (reinterpret_cast<std::uintptr_t>(block) + bytes) & ~(large_page - 1);
  if (start < end) ::madvise(reinterpret_cast<void*>(start), end - start, MADV_HUGEPAGE);
  std::free(block);
#else
  (void)bytes;
#endif
}

}  // namespace plumbline
