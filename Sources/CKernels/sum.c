#include "CKernels.h"
#include "target.h"

// NumPy adds a long row in halves, and up to 128 numbers in eight running sums, so that errors do
// not pile up; PyTorch adds in four (or four times the width of a vector) running sums which are
// emptied into coarser ones every so often. The last digits depend on it.

#define NUMPY_SUM(NAME, T)                                                                    \
  T NAME(const T *a, ptrdiff_t stride, ptrdiff_t count) {                                     \
    if (count < 8) {                                                                          \
      T sum = -0.0;                                                                           \
      for (ptrdiff_t i = 0; i < count; i++) sum += a[i * stride];                             \
      return sum;                                                                             \
    }                                                                                         \
    if (count <= 128) {                                                                       \
      T r[8];                                                                                 \
      for (int j = 0; j < 8; j++) r[j] = a[j * stride];                                       \
      ptrdiff_t i = 8;                                                                        \
      for (; i < count - count % 8; i += 8)                                                   \
        for (int j = 0; j < 8; j++) r[j] += a[(i + j) * stride];                              \
      T sum = ((r[0] + r[1]) + (r[2] + r[3])) + ((r[4] + r[5]) + (r[6] + r[7]));              \
      for (; i < count; i++) sum += a[i * stride];                                            \
      return sum;                                                                             \
    }                                                                                         \
    ptrdiff_t half = count / 2;                                                               \
    half -= half % 8;                                                                         \
    return NAME(a, stride, half) + NAME(a + half * stride, stride, count - half);             \
  }

NUMPY_SUM(lk_sum_numpy_f32, float)
NUMPY_SUM(lk_sum_numpy_f64, double)

static int ceiling_log2(ptrdiff_t value) {
  int power = 0;
  while (((ptrdiff_t)1 << power) < value) power++;
  return power;
}

// The sums of `width` neighbouring columns over `rows` rows that are `row_stride` apart, through
// four levels of partial sums.
#define COLUMNS(NAME, T)                                                                      \
  LK_FAST static void NAME(const T *a, ptrdiff_t row_stride, ptrdiff_t column_stride,         \
                           int width, ptrdiff_t rows, T *out) {                               \
    T level[4][64];                                                                           \
    for (int l = 0; l < 4; l++)                                                               \
      for (int k = 0; k < width; k++) level[l][k] = 0;                                        \
    int power = ceiling_log2(rows) / 4;                                                       \
    if (power < 4) power = 4;                                                                 \
    ptrdiff_t step = (ptrdiff_t)1 << power, mask = step - 1, i = 0;                           \
    while (i + step <= rows) {                                                                \
      for (ptrdiff_t j = 0; j < step; j++, i++)                                               \
        for (int k = 0; k < width; k++) level[0][k] += a[i * row_stride + k * column_stride]; \
      for (int l = 1; l < 4; l++) {                                                           \
        for (int k = 0; k < width; k++) {                                                     \
          level[l][k] += level[l - 1][k];                                                     \
          level[l - 1][k] = 0;                                                                \
        }                                                                                     \
        if (i & (mask << (l * power))) break;                                                 \
      }                                                                                       \
    }                                                                                         \
    for (; i < rows; i++)                                                                     \
      for (int k = 0; k < width; k++) level[0][k] += a[i * row_stride + k * column_stride];   \
    for (int l = 1; l < 4; l++)                                                               \
      for (int k = 0; k < width; k++) level[0][k] += level[l][k];                             \
    for (int k = 0; k < width; k++) out[k] = level[0][k];                                     \
  }

COLUMNS(columns_f32, float)
COLUMNS(columns_f64, double)

// VECTOR numbers at a time, four such vectors side by side, then the rest one by one.
#define TORCH_SUM(NAME, COLUMNS_NAME, T, VECTOR)                                              \
  T NAME(const T *a, ptrdiff_t stride, ptrdiff_t count) {                                     \
    T partial[64];                                                                            \
    ptrdiff_t width = stride == 1 && count >= VECTOR ? VECTOR : 1;                            \
    ptrdiff_t vectors = count / width;                                                        \
    ptrdiff_t quadruples = vectors / 4;                                                       \
    COLUMNS_NAME(a, 4 * width * stride, stride, (int)(4 * width), quadruples, partial);       \
    for (ptrdiff_t v = quadruples * 4; v < vectors; v++)                                      \
      for (ptrdiff_t k = 0; k < width; k++) partial[k] += a[(v * width + k) * stride];        \
    for (int v = 1; v < 4; v++)                                                               \
      for (ptrdiff_t k = 0; k < width; k++) partial[k] += partial[v * width + k];             \
    T sum = 0;                                                                                \
    for (ptrdiff_t i = vectors * width; i < count; i++) sum += a[i * stride];                 \
    for (ptrdiff_t k = 0; k < width; k++) sum += partial[k];                                  \
    return sum;                                                                               \
  }

TORCH_SUM(lk_sum_torch_f32, columns_f32, float, 8)
TORCH_SUM(lk_sum_torch_f64, columns_f64, double, 4)

// out[j] = the sum over `rows` rows, `row_stride` apart, of column j.
#define ROWS_NUMPY(NAME, T)                                                                   \
  LK_FAST void NAME(const T *restrict a, ptrdiff_t row_stride, ptrdiff_t rows,                \
                    T *restrict out, ptrdiff_t columns) {                                     \
    for (ptrdiff_t j = 0; j < columns; j++) out[j] = rows > 0 ? a[j] : 0;                     \
    for (ptrdiff_t i = 1; i < rows; i++)                                                      \
      for (ptrdiff_t j = 0; j < columns; j++) out[j] += a[i * row_stride + j];                \
  }
ROWS_NUMPY(lk_sum_rows_numpy_f32, float)
ROWS_NUMPY(lk_sum_rows_numpy_f64, double)

// PyTorch takes four vectors of columns at a time, or four columns where there is no vector; those
// that are left over go through four running sums of every fourth row.
#define ROWS_TORCH(NAME, COLUMNS_NAME, T, VECTOR)                                             \
  void NAME(const T *a, ptrdiff_t row_stride, ptrdiff_t rows, T *out, ptrdiff_t columns) {    \
    ptrdiff_t j = 0;                                                                          \
    for (; j + 4 * VECTOR <= columns; j += 4 * VECTOR)                                        \
      COLUMNS_NAME(a + j, row_stride, 1, 4 * VECTOR, rows, out + j);                          \
    for (; columns < VECTOR && j + 4 <= columns; j += 4)                                      \
      COLUMNS_NAME(a + j, row_stride, 1, 4, rows, out + j);                                   \
    for (; j < columns; j++) {                                                                \
      T partial[4];                                                                           \
      ptrdiff_t quadruples = rows / 4;                                                        \
      COLUMNS_NAME(a + j, 4 * row_stride, row_stride, 4, quadruples, partial);                \
      for (ptrdiff_t i = 4 * quadruples; i < rows; i++) partial[0] += a[i * row_stride + j];  \
      out[j] = ((partial[0] + partial[1]) + partial[2]) + partial[3];                         \
    }                                                                                         \
  }
ROWS_TORCH(lk_sum_rows_torch_f32, columns_f32, float, 8)
ROWS_TORCH(lk_sum_rows_torch_f64, columns_f64, double, 4)
