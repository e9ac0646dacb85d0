#include "CKernels.h"
#include "target.h"

#include <stdlib.h>
#include <string.h>

// A product of matrices: blocks of 4 rows by 32 (or 8) columns are held in local arrays, which the
// compiler keeps in vector registers. A right operand whose columns do not lie side by side, or do
// not fill a block, is copied by panels first.

#define DEPTH 256

#define BLOCK(ROWS, T)                                                                   \
  {                                                                                      \
    T sum[ROWS][WIDTH];                                                                  \
    for (int r = 0; r < ROWS; r++)                                                       \
      for (int j = 0; j < WIDTH; j++) sum[r][j] = 0;                                     \
    for (ptrdiff_t p = 0; p < depth; p++)                                                \
      for (int r = 0; r < ROWS; r++) {                                                   \
        T x = a[i * a_block + r * a_row + p * a_column];                                 \
        for (int j = 0; j < WIDTH; j++) sum[r][j] += x * b[p * b_row + j];               \
      }                                                                                  \
    for (int r = 0; r < ROWS; r++) {                                                     \
      T *target = c + (i + r) * c_row;                                                   \
      if (width == WIDTH) {                                                              \
        if (first)                                                                       \
          for (int j = 0; j < WIDTH; j++) target[j] = sum[r][j];                         \
        else                                                                             \
          for (int j = 0; j < WIDTH; j++) target[j] += sum[r][j];                        \
      } else {                                                                           \
        for (int j = 0; j < width; j++)                                                  \
          target[j] = first ? sum[r][j] : target[j] + sum[r][j];                         \
      }                                                                                  \
    }                                                                                    \
  }

#define PANEL(NAME, T)                                                                   \
  LK_FAST static void NAME(ptrdiff_t m, ptrdiff_t depth, const T *restrict a,            \
                           ptrdiff_t a_block, ptrdiff_t a_row, ptrdiff_t a_column,       \
                           const T *restrict b, ptrdiff_t b_row, T *restrict c,          \
                           ptrdiff_t c_row, int width, int first) {                      \
    ptrdiff_t i = 0;                                                                     \
    for (; i + 4 <= m; i += 4) BLOCK(4, T)                                               \
    /* In packed rows the last ones stand beside each other as well. */                  \
    for (ptrdiff_t rest = i; i < m; i++) {                                               \
      const T *whole = a;                                                                \
      if (a_block != a_row) a += (rest - i) * a_block + (i - rest) * a_row;              \
      BLOCK(1, T)                                                                        \
      a = whole;                                                                         \
    }                                                                                    \
  }

#define WIDTH 32
PANEL(wide_f32, float)
#undef WIDTH
#define WIDTH 8
PANEL(narrow_f32, float)
#undef WIDTH
#define WIDTH 16
PANEL(wide_f64, double)
#undef WIDTH
#define WIDTH 4
PANEL(narrow_f64, double)
#undef WIDTH

#define MATMUL(NAME, T, WIDE, WIDE_WIDTH, NARROW, NARROW_WIDTH)                          \
  void NAME(ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const T *a, ptrdiff_t a_row,          \
            ptrdiff_t a_column, const T *b, ptrdiff_t b_row, ptrdiff_t b_column, T *c,   \
            ptrdiff_t c_row, int accumulate) {                                           \
    if (k == 0 && !accumulate)                                                           \
      for (ptrdiff_t i = 0; i < m; i++)                                                  \
        for (ptrdiff_t j = 0; j < n; j++) c[i * c_row + j] = 0;                          \
    T panel[DEPTH * WIDE_WIDTH];                                                         \
    /* Columns of `a` far apart fall on the same cache lines: bring 4 rows together. */  \
    int packs = a_row == 1 && a_column > 64 && k >= 32 && n > NARROW_WIDTH && m >= 4;    \
    T *packed = packs ? malloc(sizeof(T) * (m + 3) * DEPTH) : NULL;                      \
    for (ptrdiff_t p = 0; p < k; p += DEPTH) {                                           \
      ptrdiff_t depth = k - p < DEPTH ? k - p : DEPTH;                                   \
      int first = p == 0 && !accumulate;                                                 \
      const T *left = a + p * a_column;                                                  \
      ptrdiff_t left_block = a_row, left_row = a_row, left_column = a_column;            \
      if (packed) {                                                                      \
        for (ptrdiff_t i = 0; i < m; i += 16)                                            \
          for (ptrdiff_t q = 0; q < depth; q++)                                          \
            for (ptrdiff_t r = i; r < i + 16 && r < m; r += 4) {                         \
              T *target = packed + r * depth + q * 4;                                    \
              const T *source = left + r + q * a_column;                                 \
              if (r + 4 <= m)                                                            \
                memcpy(target, source, 4 * sizeof(T));                                   \
              else                                                                       \
                memcpy(target, source, (m - r) * sizeof(T));                             \
            }                                                                            \
        left = packed;                                                                   \
        left_block = depth;                                                              \
        left_row = 1;                                                                    \
        left_column = 4;                                                                 \
      }                                                                                  \
      for (ptrdiff_t j = 0; j < n;) {                                                    \
        ptrdiff_t rest = n - j;                                                          \
        int is_wide = rest > NARROW_WIDTH;                                               \
        int block = is_wide ? WIDE_WIDTH : NARROW_WIDTH;                                 \
        int width = rest < block ? (int)rest : block;                                    \
        const T *right = b + p * b_row + j * b_column;                                   \
        ptrdiff_t step = b_row;                                                          \
        if (b_column != 1 || width < block || (m >= 16 && depth > 64 && b_row >= 128)) { \
          if (b_row == 1)                                                                \
            for (int s = 0; s < width; s++)                                              \
              for (ptrdiff_t q = 0; q < depth; q++)                                      \
                panel[q * block + s] = right[q + s * b_column];                          \
          else if (b_column == 1 && width == block)                                      \
            for (ptrdiff_t q = 0; q < depth; q++)                                        \
              memcpy(panel + q * block, right + q * b_row, block * sizeof(T));           \
          else                                                                           \
            for (ptrdiff_t q = 0; q < depth; q++)                                        \
              for (int s = 0; s < width; s++)                                            \
                panel[q * block + s] = right[q * b_row + s * b_column];                  \
          for (ptrdiff_t q = 0; q < depth && width < block; q++)                         \
            for (int s = width; s < block; s++) panel[q * block + s] = 0;                \
          right = panel;                                                                 \
          step = block;                                                                  \
        }                                                                                \
        (is_wide ? WIDE : NARROW)(m, depth, left, left_block, left_row, left_column,     \
                                  right, step, c + j, c_row, width, first);              \
        j += block;                                                                      \
      }                                                                                  \
    }                                                                                    \
    free(packed);                                                                        \
  }

MATMUL(lk_matmul_f32, float, wide_f32, 32, narrow_f32, 8)
MATMUL(lk_matmul_f64, double, wide_f64, 16, narrow_f64, 4)
