#include "CKernels.h"
#include "fastmath.h"
#include "target.h"

// Softmax and layer normalization, which work on whole rows. Sums run in 16 lanes so that they can
// be vectorized without changing their order.

#define LANES 16

#define SUM(T, TARGET, EXPRESSION)                                     \
  T TARGET = 0;                                                        \
  {                                                                    \
    T lane[LANES] = {0};                                               \
    ptrdiff_t j = 0;                                                   \
    for (; j + LANES <= columns; j += LANES)                           \
      for (int l = 0; l < LANES; l++) {                                \
        ptrdiff_t i = j + l;                                           \
        lane[l] += EXPRESSION;                                         \
      }                                                                \
    for (ptrdiff_t i = j; i < columns; i++) TARGET += EXPRESSION;      \
    for (int l = 0; l < LANES; l++) TARGET += lane[l];                 \
  }

// NaN is passed over here and comes back through the exponential.
#define LARGEST(T)                                                              \
  static inline T largest_of_##T(const T *a, ptrdiff_t columns) {               \
    T lane[LANES], top = -INFINITY;                                             \
    ptrdiff_t j = 0;                                                            \
    for (int l = 0; l < LANES; l++) lane[l] = -INFINITY;                        \
    for (; j + LANES <= columns; j += LANES)                                    \
      for (int l = 0; l < LANES; l++) lane[l] = a[j + l] > lane[l] ? a[j + l] : lane[l]; \
    for (; j < columns; j++) top = a[j] > top ? a[j] : top;                     \
    for (int l = 0; l < LANES; l++) top = lane[l] > top ? lane[l] : top;        \
    return top;                                                                 \
  }
LARGEST(float)
LARGEST(double)

#define SOFTMAX(NAME, T, EXP, LOG)                                                           \
  LK_FAST void NAME(const T *a, T *out, ptrdiff_t rows, ptrdiff_t columns, int logarithm) {  \
    for (ptrdiff_t r = 0; r < rows; r++, a += columns, out += columns) {                     \
      T top = largest_of_##T(a, columns);                                                    \
      if (logarithm) {                                                                       \
        for (ptrdiff_t i = 0; i < columns; i++) out[i] = EXP(a[i] - top);                    \
        SUM(T, total, out[i])                                                                \
        T shift = LOG(total);                                                                \
        for (ptrdiff_t i = 0; i < columns; i++) out[i] = a[i] - top - shift;                 \
      } else {                                                                               \
        for (ptrdiff_t i = 0; i < columns; i++) out[i] = EXP(a[i] - top);                    \
        SUM(T, total, out[i])                                                                \
        for (ptrdiff_t i = 0; i < columns; i++) out[i] = out[i] / total;                     \
      }                                                                                      \
    }                                                                                        \
  }
SOFTMAX(lk_softmax_f32, float, fast_exp, logf)
SOFTMAX(lk_softmax_f64, double, exp, log)

#define SOFTMAX_GRADIENT(NAME, T, EXP)                                                       \
  LK_FAST void NAME(const T *y, const T *g, T *out, ptrdiff_t rows, ptrdiff_t columns,       \
                    int logarithm) {                                                         \
    for (ptrdiff_t r = 0; r < rows; r++, y += columns, g += columns, out += columns) {       \
      if (logarithm) {                                                                       \
        SUM(T, total, g[i])                                                                  \
        for (ptrdiff_t i = 0; i < columns; i++) out[i] = g[i] - EXP(y[i]) * total;           \
      } else {                                                                               \
        SUM(T, total, g[i] * y[i])                                                           \
        for (ptrdiff_t i = 0; i < columns; i++) out[i] = (g[i] - total) * y[i];              \
      }                                                                                      \
    }                                                                                        \
  }
SOFTMAX_GRADIENT(lk_softmax_gradient_f32, float, fast_exp)
SOFTMAX_GRADIENT(lk_softmax_gradient_f64, double, exp)

#define LAYER_NORM(NAME, T, SQRT)                                                            \
  LK_FAST void NAME(const T *a, const T *scale, const T *shift, T *out, T *mean, T *inverse, \
                    ptrdiff_t rows, ptrdiff_t columns, double epsilon) {                     \
    for (ptrdiff_t r = 0; r < rows; r++, a += columns, out += columns) {                     \
      SUM(T, total, a[i])                                                                    \
      T center = total / columns;                                                            \
      SUM(T, squares, (a[i] - center) * (a[i] - center))                                     \
      T factor = 1 / SQRT(squares / columns + (T)epsilon);                                   \
      mean[r] = center;                                                                      \
      inverse[r] = factor;                                                                   \
      for (ptrdiff_t i = 0; i < columns; i++) out[i] = (a[i] - center) * factor;             \
      if (scale)                                                                             \
        for (ptrdiff_t i = 0; i < columns; i++) out[i] *= scale[i];                          \
      if (shift)                                                                             \
        for (ptrdiff_t i = 0; i < columns; i++) out[i] += shift[i];                          \
    }                                                                                        \
  }
LAYER_NORM(lk_layer_norm_f32, float, sqrtf)
LAYER_NORM(lk_layer_norm_f64, double, sqrt)

#define LAYER_NORM_GRADIENT(NAME, T)                                                         \
  LK_FAST void NAME(const T *a, const T *scale, const T *mean, const T *inverse, const T *g, \
                    T *out, T *scale_gradient, T *shift_gradient, ptrdiff_t rows,            \
                    ptrdiff_t columns) {                                                     \
    for (ptrdiff_t r = 0; r < rows; r++, a += columns, g += columns, out += columns) {       \
      T center = mean[r], factor = inverse[r];                                               \
      for (ptrdiff_t i = 0; i < columns; i++) out[i] = scale ? g[i] * scale[i] : g[i];       \
      SUM(T, total, out[i])                                                                  \
      SUM(T, product, out[i] * ((a[i] - center) * factor))                                   \
      total /= columns;                                                                      \
      product /= columns;                                                                    \
      for (ptrdiff_t i = 0; i < columns; i++)                                                \
        out[i] = factor * (out[i] - total - (a[i] - center) * factor * product);             \
      if (scale_gradient)                                                                    \
        for (ptrdiff_t i = 0; i < columns; i++)                                              \
          scale_gradient[i] += g[i] * ((a[i] - center) * factor);                            \
      if (shift_gradient)                                                                    \
        for (ptrdiff_t i = 0; i < columns; i++) shift_gradient[i] += g[i];                   \
    }                                                                                        \
  }
LAYER_NORM_GRADIENT(lk_layer_norm_gradient_f32, float)
LAYER_NORM_GRADIENT(lk_layer_norm_gradient_f64, double)
