#include "CKernels.h"

#include <stdlib.h>
#if defined(__linux__)
#include <malloc.h>
#elif defined(__APPLE__)
#include <malloc/malloc.h>
#endif

// malloc keeps free lists by size, which aligned_alloc does not use: align by hand, and keep the
// distance in front of what is handed out.
void *lk_allocate(size_t bytes) {
  char *block = malloc(bytes + 64);
  if (block == NULL) return NULL;
  char *aligned = block + 64 - ((uintptr_t)block & 63);
  aligned[-1] = (char)(aligned - block);
  return aligned;
}

#if defined(__linux__) && defined(__GLIBC__)
// A training step asks for the same large blocks again and again: without this each would be
// mapped, cleared page by page and unmapped anew.
__attribute__((constructor)) static void keep_large_blocks(void) {
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
}
#endif

void lk_release(void *memory) {
  char *aligned = memory;
  free(aligned - aligned[-1]);
}

uint64_t lk_bytes_in_use(void) {
#if defined(__linux__) && defined(__GLIBC__)
  struct mallinfo2 info = mallinfo2();
  return (uint64_t)info.uordblks + (uint64_t)info.hblkhd;
#elif defined(__APPLE__)
  malloc_statistics_t statistics;
  malloc_zone_statistics(NULL, &statistics);
  return statistics.size_in_use;
#else
  return 0;
#endif
}
