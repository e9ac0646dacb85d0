#include "CKernels.h"
#include "target.h"

// A product of matrices: blocks of 4 rows by 32 columns are held in local arrays, which the
// compiler keeps in vector registers. `b` must have unit column stride in the fast path; other
// layouts are packed by panels of 32 columns first.

#define COLUMNS 32
#define DEPTH 256

#define BLOCK(ROWS, T)                                                                     \
  {                                                                                        \
    T sum[ROWS][COLUMNS];                                                                  \
    for (int r = 0; r < ROWS; r++)                                                         \
      for (int j = 0; j < COLUMNS; j++) sum[r][j] = 0;                                     \
    for (ptrdiff_t p = 0; p < depth; p++)                                                  \
      for (int r = 0; r < ROWS; r++) {                                                     \
        T x = a[(i + r) * a_row + p * a_column];                                           \
        for (int j = 0; j < COLUMNS; j++) sum[r][j] += x * panel[p * COLUMNS + j];         \
      }                                                                                    \
    for (int r = 0; r < ROWS; r++) {                                                       \
      T *target = c + (i + r) * c_row;                                                     \
      if (first)                                                                           \
        for (int j = 0; j < width; j++) target[j] = sum[r][j];                             \
      else                                                                                 \
        for (int j = 0; j < width; j++) target[j] += sum[r][j];                            \
    }                                                                                      \
  }

#define MATMUL(NAME, PANEL, T)                                                             \
  LK_FAST static void PANEL(ptrdiff_t m, ptrdiff_t depth, const T *a, ptrdiff_t a_row,     \
                            ptrdiff_t a_column, const T *panel, T *c, ptrdiff_t c_row,     \
                            int width, int first) {                                        \
    ptrdiff_t i = 0;                                                                       \
    for (; i + 4 <= m; i += 4) BLOCK(4, T)                                                 \
    for (; i < m; i++) BLOCK(1, T)                                                         \
  }                                                                                        \
  void NAME(ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const T *a, ptrdiff_t a_row,            \
            ptrdiff_t a_column, const T *b, ptrdiff_t b_row, ptrdiff_t b_column, T *c,     \
            ptrdiff_t c_row, int accumulate) {                                             \
    if (k == 0 && !accumulate)                                                             \
      for (ptrdiff_t i = 0; i < m; i++)                                                    \
        for (ptrdiff_t j = 0; j < n; j++) c[i * c_row + j] = 0;                            \
    T panel[DEPTH * COLUMNS];                                                              \
    for (ptrdiff_t p = 0; p < k; p += DEPTH) {                                             \
      ptrdiff_t depth = k - p < DEPTH ? k - p : DEPTH;                                     \
      for (ptrdiff_t j = 0; j < n; j += COLUMNS) {                                         \
        int width = n - j < COLUMNS ? (int)(n - j) : COLUMNS;                              \
        for (ptrdiff_t q = 0; q < depth; q++) {                                            \
          const T *source = b + (p + q) * b_row + j * b_column;                            \
          for (int s = 0; s < width; s++) panel[q * COLUMNS + s] = source[s * b_column];   \
          for (int s = width; s < COLUMNS; s++) panel[q * COLUMNS + s] = 0;                \
        }                                                                                  \
        PANEL(m, depth, a + p * a_column, a_row, a_column, panel, c + j, c_row, width,     \
              p == 0 && !accumulate);                                                      \
      }                                                                                    \
    }                                                                                      \
  }

MATMUL(lk_matmul_f32, panel_f32, float)
MATMUL(lk_matmul_f64, panel_f64, double)
