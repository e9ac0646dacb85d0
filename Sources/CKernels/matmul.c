#include "CKernels.h"
#include "target.h"

#include <string.h>

// A product of matrices. A block of up to 6 rows by 32 columns (16 where registers hold 8 numbers,
// 8 for few columns) stays in registers while it runs down `depth`. A right operand whose columns
// do not lie side by side, or do not fill a block, is copied by panels first.
//
// Each number of the result is one chain of additions over DEPTH terms, whatever the block, so
// that digits do not depend on the shape of the blocks.

#define DEPTH 256

// How many rows the next block takes of those that are left: a short last block waits for its few
// chains of additions, so 8 and 7 are halved.
static inline ptrdiff_t block_rows(ptrdiff_t left) {
  return left == 8 || left == 7 ? 4 : left < 6 ? left : 6;
}

#define UNROLLED _Pragma("clang loop unroll(full)")

#define BLOCK(ROWS, T)                                                                   \
  case ROWS: {                                                                           \
    const T *left = a + i * a_row;                                                       \
    vector sum[ROWS] = {0};                                                              \
    for (ptrdiff_t p = 0; p < depth; p++) {                                              \
      vector right;                                                                      \
      memcpy(&right, b + p * b_row, sizeof right);                                       \
      UNROLLED for (int r = 0; r < ROWS; r++)                                            \
        sum[r] += left[r * a_row + p * a_column] * right;                                \
    }                                                                                    \
    UNROLLED for (int r = 0; r < ROWS; r++) {                                            \
      T *target = c + (i + r) * c_row;                                                   \
      size_t bytes = width * sizeof(T);                                                  \
      vector old = {0};                                                                  \
      if (width == WIDTH) {                                                              \
        if (!first) memcpy(&old, target, sizeof old);                                    \
        if (!first) sum[r] += old;                                                       \
        memcpy(target, &sum[r], sizeof old);                                             \
      } else {                                                                           \
        if (!first) memcpy(&old, target, bytes);                                         \
        if (!first) sum[r] += old;                                                       \
        memcpy(target, &sum[r], bytes);                                                  \
      }                                                                                  \
    }                                                                                    \
    break;                                                                               \
  }

#define PANEL(NAME, T)                                                                   \
  LK_FAST static void NAME(ptrdiff_t m, ptrdiff_t depth, const T *restrict a,            \
                           ptrdiff_t a_row, ptrdiff_t a_column, const T *restrict b,     \
                           ptrdiff_t b_row, T *restrict c, ptrdiff_t c_row, int width,   \
                           int first) {                                                  \
    typedef T vector __attribute__((vector_size(WIDTH * sizeof(T))));                    \
    for (ptrdiff_t i = 0; i < m; i += block_rows(m - i)) {                               \
      switch (block_rows(m - i)) {                                                       \
        BLOCK(1, T)                                                                      \
        BLOCK(2, T)                                                                      \
        BLOCK(3, T)                                                                      \
        BLOCK(4, T)                                                                      \
        BLOCK(5, T)                                                                      \
        BLOCK(6, T)                                                                      \
      }                                                                                  \
    }                                                                                    \
  }

#define WIDTH 32
PANEL(wide_f32, float)
#undef WIDTH
#define WIDTH 16
PANEL(middle_f32, float)
PANEL(wide_f64, double)
#undef WIDTH
#define WIDTH 8
PANEL(narrow_f32, float)
PANEL(middle_f64, double)
#undef WIDTH
#define WIDTH 4
PANEL(narrow_f64, double)
#undef WIDTH

// Whether 6 rows of the widest panel fit into the registers.
static inline int has_wide_registers(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx512f") != 0;
#else
  return 0;
#endif
}

// Brings `width` columns side by side in rows of `block`, filled up with zeros.
#define COLUMNS(NAME, T)                                                                 \
  LK_FAST static void NAME(ptrdiff_t depth, const T *restrict b, ptrdiff_t b_row,        \
                           ptrdiff_t b_column, int width, int block,                     \
                           T *restrict panel) {                                          \
    ptrdiff_t p = 0;                                                                     \
    if (b_column == 1 && width == block)                                                 \
      for (; p < depth; p++)                                                             \
        memcpy(panel + p * block, b + p * b_row, block * sizeof(T));                     \
    for (; b_row == 1 && p + 8 <= depth; p += 8)                                         \
      for (int s = 0; s < width; s++)                                                    \
        UNROLLED for (int q = 0; q < 8; q++)                                             \
          panel[(p + q) * block + s] = b[p + q + s * b_column];                          \
    for (; p < depth; p++)                                                               \
      for (int s = 0; s < width; s++)                                                    \
        panel[p * block + s] = b[p * b_row + s * b_column];                              \
    for (int s = width; s < block; s++)                                                  \
      for (p = 0; p < depth; p++) panel[p * block + s] = 0;                              \
  }
COLUMNS(columns_f32, float)
COLUMNS(columns_f64, double)

#define MATMUL(NAME, T, WIDEST, WIDE, MIDDLE, NARROW, COLUMNS)                           \
  void NAME(ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const T *a, ptrdiff_t a_row,          \
            ptrdiff_t a_column, const T *b, ptrdiff_t b_row, ptrdiff_t b_column, T *c,   \
            ptrdiff_t c_row, int accumulate) {                                           \
    if (k == 0 && !accumulate)                                                           \
      for (ptrdiff_t i = 0; i < m; i++)                                                  \
        for (ptrdiff_t j = 0; j < n; j++) c[i * c_row + j] = 0;                          \
    T panel[DEPTH * WIDEST];                                                             \
    int middle = WIDEST / 2, narrow = WIDEST / 4;                                        \
    int wide = has_wide_registers() ? WIDEST : middle;                                   \
    for (ptrdiff_t p = 0; p < k; p += DEPTH) {                                           \
      ptrdiff_t depth = k - p < DEPTH ? k - p : DEPTH;                                   \
      int first = p == 0 && !accumulate;                                                 \
      for (ptrdiff_t j = 0; j < n;) {                                                    \
        ptrdiff_t rest = n - j;                                                          \
        int block = rest <= narrow ? narrow : rest <= middle ? middle : wide;            \
        int width = rest < block ? (int)rest : block;                                    \
        const T *right = b + p * b_row + j * b_column;                                   \
        ptrdiff_t step = b_row;                                                          \
        if (b_column != 1 || width < block || (m > 128 && depth > 64 && b_row >= 128)) { \
          COLUMNS(depth, right, b_row, b_column, width, block, panel);                   \
          right = panel;                                                                 \
          step = block;                                                                  \
        }                                                                                \
        (block == WIDEST ? WIDE : block == middle ? MIDDLE : NARROW)(                    \
            m, depth, a + p * a_column, a_row, a_column, right, step, c + j, c_row,      \
            width, first);                                                               \
        j += block;                                                                      \
      }                                                                                  \
    }                                                                                    \
  }

MATMUL(lk_matmul_f32, float, 32, wide_f32, middle_f32, narrow_f32, columns_f32)
MATMUL(lk_matmul_f64, double, 16, wide_f64, middle_f64, narrow_f64, columns_f64)
