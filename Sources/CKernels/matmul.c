#include "CKernels.h"
#include "target.h"

#include <string.h>

// A product of matrices. A block of up to 8 rows by 32 columns (6 by 16 where registers hold 8
// numbers; 8 columns where there are few) stays in registers while it runs down `depth`. A right
// operand whose columns do not lie side by side, or do not fill a block, is copied by panels first.
//
// Each number of the result is one chain of additions over DEPTH terms, whatever the block, so
// that digits do not depend on the shape of the blocks.

#define DEPTH 256

// How many rows, `most` at most, the next block takes of those that are left: a short last block
// waits for its few chains of additions, so the last two share what is left.
static inline ptrdiff_t block_rows(ptrdiff_t left, int most) {
  return left <= most ? left : left < most + 4 ? left / 2 : most;
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
      const T *source = start + (i + r) * start_row;                                     \
      size_t bytes = width * sizeof(T);                                                  \
      vector old = {0};                                                                  \
      if (width == WIDTH) {                                                              \
        if (start) memcpy(&old, source, sizeof old);                                     \
        if (start) sum[r] += old;                                                        \
        memcpy(target, &sum[r], sizeof old);                                             \
      } else {                                                                           \
        if (start) memcpy(&old, source, bytes);                                          \
        if (start) sum[r] += old;                                                        \
        memcpy(target, &sum[r], bytes);                                                  \
      }                                                                                  \
    }                                                                                    \
    break;                                                                               \
  }

#define PANEL(NAME, T)                                                                   \
  LK_FAST static void NAME(ptrdiff_t m, ptrdiff_t depth, const T *restrict a,            \
                           ptrdiff_t a_row, ptrdiff_t a_column, const T *restrict b,     \
                           ptrdiff_t b_row, const T *start, ptrdiff_t start_row, T *c,   \
                           ptrdiff_t c_row, int width, int most) {                       \
    typedef T vector __attribute__((vector_size(WIDTH * sizeof(T))));                    \
    for (ptrdiff_t i = 0; i < m; i += block_rows(m - i, most)) {                               \
      switch (block_rows(m - i, most)) {                                                       \
        BLOCK(1, T)                                                                      \
        BLOCK(2, T)                                                                      \
        BLOCK(3, T)                                                                      \
        BLOCK(4, T)                                                                      \
        BLOCK(5, T)                                                                      \
        BLOCK(6, T)                                                                      \
        BLOCK(7, T)                                                                      \
        BLOCK(8, T)                                                                      \
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

// Whether 8 rows of the widest panel fit into the registers.
static inline int has_wide_registers(void) {
#if defined(__x86_64__)
  return __builtin_cpu_supports("avx512f") != 0;
#else
  return 0;
#endif
}

#define LANES(a, b, ...) __builtin_shufflevector(a, b, __VA_ARGS__)

// Writes 8 columns of 8 numbers, whose numbers lie side by side, as 8 rows.
#define TRANSPOSE(NAME, T)                                                               \
  static inline __attribute__((always_inline)) void NAME(                                \
      const T *b, ptrdiff_t b_column, T *panel, int block) {                             \
    typedef T lanes __attribute__((vector_size(8 * sizeof(T))));                         \
    lanes x[8], y[8];                                                                    \
    UNROLLED for (int s = 0; s < 8; s++) memcpy(&x[s], b + s * b_column, sizeof(lanes)); \
    UNROLLED for (int s = 0; s < 8; s += 2) {                                            \
      y[s] = LANES(x[s], x[s + 1], 0, 8, 2, 10, 4, 12, 6, 14);                           \
      y[s + 1] = LANES(x[s], x[s + 1], 1, 9, 3, 11, 5, 13, 7, 15);                       \
    }                                                                                    \
    UNROLLED for (int s = 0; s < 8; s += s & 1 ? 3 : 1) {                                \
      x[s] = LANES(y[s], y[s + 2], 0, 1, 8, 9, 4, 5, 12, 13);                            \
      x[s + 2] = LANES(y[s], y[s + 2], 2, 3, 10, 11, 6, 7, 14, 15);                      \
    }                                                                                    \
    UNROLLED for (int s = 0; s < 4; s++) {                                               \
      y[s] = LANES(x[s], x[s + 4], 0, 1, 2, 3, 8, 9, 10, 11);                            \
      y[s + 4] = LANES(x[s], x[s + 4], 4, 5, 6, 7, 12, 13, 14, 15);                      \
    }                                                                                    \
    UNROLLED for (int q = 0; q < 8; q++) memcpy(panel + q * block, &y[q], sizeof(lanes)); \
  }
TRANSPOSE(transpose_f32, float)
TRANSPOSE(transpose_f64, double)

// Brings `width` columns side by side in rows of `block`, filled up with zeros.
#define COLUMNS(NAME, T, TRANSPOSE)                                                      \
  LK_FAST static void NAME(ptrdiff_t depth, const T *restrict b, ptrdiff_t b_row,        \
                           ptrdiff_t b_column, int width, int block,                     \
                           T *restrict panel) {                                          \
    ptrdiff_t p = 0;                                                                     \
    if (b_column == 1 && width == block)                                                 \
      for (; p < depth; p++)                                                             \
        memcpy(panel + p * block, b + p * b_row, block * sizeof(T));                     \
    for (; b_row == 1 && p + 8 <= depth; p += 8) {                                       \
      int s = 0;                                                                         \
      for (; s + 8 <= width; s += 8)                                                     \
        TRANSPOSE(b + p + s * b_column, b_column, panel + p * block + s, block);         \
      for (; s < width; s++)                                                             \
        UNROLLED for (int q = 0; q < 8; q++)                                             \
          panel[(p + q) * block + s] = b[p + q + s * b_column];                          \
    }                                                                                    \
    for (; p < depth; p++)                                                               \
      for (int s = 0; s < width; s++)                                                    \
        panel[p * block + s] = b[p * b_row + s * b_column];                              \
    for (int s = width; s < block; s++)                                                  \
      for (p = 0; p < depth; p++) panel[p * block + s] = 0;                              \
  }
COLUMNS(columns_f32, float, transpose_f32)
COLUMNS(columns_f64, double, transpose_f64)

#define MATMUL(NAME, T, WIDEST, WIDE, MIDDLE, NARROW, COLUMNS)                           \
  void NAME(ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const T *a, ptrdiff_t a_row,          \
            ptrdiff_t a_column, const T *b, ptrdiff_t b_row, ptrdiff_t b_column,         \
            const T *start, ptrdiff_t start_row, T *c, ptrdiff_t c_row) {                \
    if (k == 0)                                                                          \
      for (ptrdiff_t i = 0; i < m; i++)                                                  \
        for (ptrdiff_t j = 0; j < n; j++)                                                \
          c[i * c_row + j] = start ? start[i * start_row + j] : 0;                       \
    T panel[DEPTH * WIDEST];                                                             \
    int middle = WIDEST / 2, narrow = WIDEST / 4;                                        \
    int wide = has_wide_registers() ? WIDEST : middle;                                   \
    for (ptrdiff_t p = 0; p < k; p += DEPTH) {                                           \
      ptrdiff_t depth = k - p < DEPTH ? k - p : DEPTH;                                   \
      if (p > 0) start = c, start_row = c_row;                                           \
      for (ptrdiff_t j = 0; j < n;) {                                                    \
        ptrdiff_t rest = n - j;                                                          \
        int block = rest <= narrow ? narrow : rest <= middle ? middle : wide;            \
        int width = rest < block ? (int)rest : block;                                    \
        int most = has_wide_registers() || block == narrow ? 8 : 6;                      \
        const T *right = b + p * b_row + j * b_column;                                   \
        ptrdiff_t step = b_row;                                                          \
        if (b_column != 1 || width < block || (m > 128 && depth > 64 && b_row >= 128)) { \
          COLUMNS(depth, right, b_row, b_column, width, block, panel);                   \
          right = panel;                                                                 \
          step = block;                                                                  \
        }                                                                                \
        (block == WIDEST ? WIDE : block == middle ? MIDDLE : NARROW)(                    \
            m, depth, a + p * a_column, a_row, a_column, right, step,                    \
            start ? start + j : start, start_row, c + j, c_row, width, most);            \
        j += block;                                                                      \
      }                                                                                  \
    }                                                                                    \
  }

MATMUL(lk_matmul_f32, float, 32, wide_f32, middle_f32, narrow_f32, columns_f32)
MATMUL(lk_matmul_f64, double, 16, wide_f64, middle_f64, narrow_f64, columns_f64)
