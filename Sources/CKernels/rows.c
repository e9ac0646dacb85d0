#include "CKernels.h"
#include "exactmath.h"
#include "fastmath.h"
#include "target.h"

#include <string.h>

// Softmax and layer normalization, which work on whole rows. Sums of 8 numbers and more run in 8
// lanes, which are then folded in halves: the order of PyTorch's own sums with AVX2. They are
// vectorized without changing their order.

#define LANES 8

// A lane is as aligned as one number, so that it can lie anywhere in a row.
#define FOLD(T)                                                                              \
  typedef T lanes_##T                                                                        \
      __attribute__((vector_size(LANES * sizeof(T)), aligned(sizeof(T)), may_alias));        \
  static inline T fold_##T(const lanes_##T *sums) {                                          \
    lanes_##T a = *sums;                                                                     \
    a += __builtin_shufflevector(a, a, 4, 5, 6, 7, 0, 1, 2, 3);                              \
    return (a[0] + a[2]) + (a[1] + a[3]);                                                    \
  }
FOLD(float)
FOLD(double)

// The sum of TERM over a row. TERM(AT) is written in terms of AT(array), which stands for a lane of
// numbers or for one of them.
#define LANE_float(a) (*(const lanes_float *)((a) + j))
#define LANE_double(a) (*(const lanes_double *)((a) + j))
#define ITEM(a) (a)[j]
#define SUM(T, TARGET, TERM)                                                                 \
  T TARGET = 0;                                                                              \
  if (columns < LANES) {                                                                     \
    for (ptrdiff_t j = 0; j < columns; j++) TARGET += TERM(ITEM);                            \
  } else {                                                                                   \
    lanes_##T sums = {0};                                                                    \
    ptrdiff_t j = 0;                                                                         \
    for (; j + LANES <= columns; j += LANES) sums += TERM(LANE_##T);                         \
    if (j < columns) {                                                                       \
      T last[LANES] = {0};                                                                   \
      for (ptrdiff_t l = 0; j < columns; j++, l++) last[l] = TERM(ITEM);                     \
      sums += *(lanes_##T *)last;                                                              \
    }                                                                                        \
    TARGET = fold_##T(&sums);                                                                \
  }

// Rows are often short: a loop that takes several registers at a time would leave most to its tail.
#define OVER_ROW _Pragma("clang loop interleave_count(1)") for

// NaN is passed over here and comes back through the exponential.
#define LARGER(a, b) ((a) > (b) ? (a) : (b))
#define LARGEST(T)                                                                           \
  static inline T largest_of_##T(const T *a, ptrdiff_t columns) {                            \
    T top = -INFINITY;                                                                       \
    ptrdiff_t j = 0;                                                                         \
    if (columns >= LANES) {                                                                  \
      lanes_##T tops = *(const lanes_##T *)a;                                                \
      for (j = LANES; j + LANES <= columns; j += LANES)                                      \
        tops = __builtin_elementwise_max(*(const lanes_##T *)(a + j), tops);                 \
      for (int l = 0; l < LANES; l++) top = LARGER(tops[l], top);                            \
    }                                                                                        \
    for (; j < columns; j++) top = LARGER(a[j], top);                                        \
    return top;                                                                              \
  }
LARGEST(float)
LARGEST(double)

// A few rows at a time: the exponentials of all of them are one long loop.
#define BLOCK 1024
#define OUT(AT) AT(out)
#define SOFTMAX(NAME, T, EXP, LOG)                                                           \
  LK_FAST void NAME(const T *a, T *out, ptrdiff_t rows, ptrdiff_t columns, int logarithm,      \
                    int divides) {                                                           \
    ptrdiff_t block = columns == 0 ? rows : columns > BLOCK ? 1 : BLOCK / columns;           \
    T top[BLOCK];                                                                            \
    for (ptrdiff_t start = 0; start < rows && columns > 0; start += block) {                 \
      ptrdiff_t height = rows - start < block ? rows - start : block;                        \
      for (ptrdiff_t r = 0; r < height; r++) {                                               \
        T largest = top[r] = largest_of_##T(a + r * columns, columns);                       \
        OVER_ROW (ptrdiff_t i = r * columns; i < (r + 1) * columns; i++)                     \
          out[i] = a[i] - largest;                                                           \
      }                                                                                      \
      for (ptrdiff_t i = 0; i < height * columns; i++) out[i] = EXP(out[i]);                 \
      for (ptrdiff_t r = 0; r < height; r++, a += columns, out += columns) {                 \
        T total = 0;                                                                         \
        if (divides) {                                                                       \
          for (ptrdiff_t i = 0; i < columns; i++) total += out[i];                           \
        } else {                                                                             \
          SUM(T, sum, OUT)                                                                   \
          total = sum;                                                                       \
        }                                                                                    \
        if (logarithm) {                                                                     \
          T shift = LOG(total), largest = top[r];                                            \
          OVER_ROW (ptrdiff_t i = 0; i < columns; i++) out[i] = a[i] - largest - shift;      \
        } else {                                                                             \
          T factor = 1 / total;                                                              \
          OVER_ROW (ptrdiff_t i = 0; i < columns; i++)                                       \
            out[i] = divides ? out[i] / total : out[i] * factor;                             \
        }                                                                                    \
      }                                                                                      \
    }                                                                                        \
  }
SOFTMAX(lk_softmax_f32, float, fast_exp, exact_log)
SOFTMAX(lk_softmax_f64, double, exp, log)

#define GRADIENT(AT) AT(g)
#define SHARE(AT) (AT(g) * AT(y))
#define SOFTMAX_GRADIENT(NAME, T, EXP)                                                       \
  LK_FAST void NAME(const T *y, const T *g, T *out, ptrdiff_t rows, ptrdiff_t columns,       \
                    int logarithm) {                                                         \
    for (ptrdiff_t r = 0; r < rows; r++, y += columns, g += columns, out += columns) {       \
      if (logarithm) {                                                                       \
        SUM(T, total, GRADIENT)                                                              \
        OVER_ROW (ptrdiff_t i = 0; i < columns; i++) out[i] = g[i] - EXP(y[i]) * total;      \
      } else {                                                                               \
        SUM(T, total, SHARE)                                                                 \
        OVER_ROW (ptrdiff_t i = 0; i < columns; i++) out[i] = (g[i] - total) * y[i];         \
      }                                                                                      \
    }                                                                                        \
  }
SOFTMAX_GRADIENT(lk_softmax_gradient_f32, float, fast_exp)
SOFTMAX_GRADIENT(lk_softmax_gradient_f64, double, exp)

#define VALUE(AT) AT(a)
#define SQUARE(AT) ((AT(a) - center) * (AT(a) - center))
#define LAYER_NORM(NAME, T, SQRT)                                                            \
  LK_FAST void NAME(const T *a, const T *scale, const T *shift, T *out, T *mean, T *inverse, \
                    ptrdiff_t rows, ptrdiff_t columns, double epsilon) {                     \
    for (ptrdiff_t r = 0; r < rows; r++, a += columns, out += columns) {                     \
      SUM(T, total, VALUE)                                                                   \
      T center = total / columns;                                                            \
      SUM(T, squares, SQUARE)                                                                \
      T factor = 1 / SQRT(squares / columns + (T)epsilon);                                   \
      mean[r] = center;                                                                      \
      inverse[r] = factor;                                                                   \
      OVER_ROW (ptrdiff_t i = 0; i < columns; i++) out[i] = (a[i] - center) * factor;        \
      if (scale)                                                                             \
        OVER_ROW (ptrdiff_t i = 0; i < columns; i++) out[i] *= scale[i];                     \
      if (shift)                                                                             \
        OVER_ROW (ptrdiff_t i = 0; i < columns; i++) out[i] += shift[i];                     \
    }                                                                                        \
  }
LAYER_NORM(lk_layer_norm_f32, float, sqrtf)
LAYER_NORM(lk_layer_norm_f64, double, sqrt)

#define NORMAL(AT) ((AT(a) - center) * factor)
#define PRODUCT(AT) (AT(out) * NORMAL(AT))
#define LAYER_NORM_GRADIENT(NAME, T)                                                         \
  LK_FAST void NAME(const T *a, const T *scale, const T *mean, const T *inverse, const T *g, \
                    T *out, T *scale_gradient, T *shift_gradient, ptrdiff_t rows,            \
                    ptrdiff_t columns) {                                                     \
    for (ptrdiff_t r = 0; r < rows; r++, a += columns, g += columns, out += columns) {       \
      T center = mean[r], factor = inverse[r];                                               \
      OVER_ROW (ptrdiff_t i = 0; i < columns; i++) out[i] = scale ? g[i] * scale[i] : g[i];  \
      SUM(T, total, OUT)                                                                     \
      SUM(T, product, PRODUCT)                                                               \
      total /= columns;                                                                      \
      product /= columns;                                                                    \
      OVER_ROW (ptrdiff_t i = 0; i < columns; i++)                                           \
        out[i] = factor * (out[i] - total - (a[i] - center) * factor * product);             \
      if (scale_gradient)                                                                    \
        OVER_ROW (ptrdiff_t i = 0; i < columns; i++)                                         \
          scale_gradient[i] += g[i] * ((a[i] - center) * factor);                            \
      if (shift_gradient)                                                                    \
        OVER_ROW (ptrdiff_t i = 0; i < columns; i++) shift_gradient[i] += g[i];              \
    }                                                                                        \
  }
LAYER_NORM_GRADIENT(lk_layer_norm_gradient_f32, float)
LAYER_NORM_GRADIENT(lk_layer_norm_gradient_f64, double)
