#include "CKernels.h"
#include "target.h"

#define LOOP(T, OPERATOR)                                                                \
  {                                                                                      \
    const T *a = left, *b = right;                                                       \
    if (os == 1 && as == 1 && bs == 0 && n > 0) {                                        \
      T y = b[0];                                                                        \
      for (ptrdiff_t i = 0; i < n; i++) out[i] = a[i] OPERATOR y;                        \
      return;                                                                            \
    }                                                                                    \
    for (ptrdiff_t i = 0; i < n; i++) out[i * os] = a[i * as] OPERATOR b[i * bs];        \
    return;                                                                              \
  }
#define CASES(T)                           \
  switch (operation) {                     \
    case LK_EQUAL: LOOP(T, ==)             \
    case LK_NOT_EQUAL: LOOP(T, !=)         \
    case LK_LESS: LOOP(T, <)               \
    case LK_LESS_EQUAL: LOOP(T, <=)        \
    case LK_GREATER: LOOP(T, >)            \
    case LK_GREATER_EQUAL: LOOP(T, >=)     \
  }                                        \
  return;

LK_FAST void lk_compare(int operation, int dtype, const void *left, ptrdiff_t as,
                        const void *right, ptrdiff_t bs, uint8_t *out, ptrdiff_t os, ptrdiff_t n) {
  switch (dtype) {
    case LK_BOOL:
    case LK_UINT8: CASES(uint8_t)
    case LK_INT8: CASES(int8_t)
    case LK_INT16: CASES(int16_t)
    case LK_UINT16: CASES(uint16_t)
    case LK_INT32: CASES(int32_t)
    case LK_UINT32: CASES(uint32_t)
    case LK_INT64: CASES(int64_t)
    case LK_FLOAT32: CASES(float)
    case LK_FLOAT64: CASES(double)
  }
}

#define WHERE(T)                                                                        \
  {                                                                                     \
    const T *x = a, *y = b;                                                             \
    T *o = out;                                                                         \
    for (ptrdiff_t i = 0; i < n; i++) o[i * os] = condition[i * cs] ? x[i * as] : y[i * bs]; \
    return;                                                                             \
  }

LK_FAST void lk_where(int element_bytes, const uint8_t *condition, ptrdiff_t cs, const void *a,
                      ptrdiff_t as, const void *b, ptrdiff_t bs, void *out, ptrdiff_t os,
                      ptrdiff_t n) {
  switch (element_bytes) {
    case 1: WHERE(uint8_t)
    case 2: WHERE(uint16_t)
    case 4: WHERE(uint32_t)
    case 8: WHERE(uint64_t)
  }
}

// The largest exponent marks NaN and infinity: the largest bits without a sign tell whether any has
// it.
#define ALL_FINITE(NAME, T, BITS, SIGN, LIMIT)                                               \
  LK_FAST int NAME(const T *a, ptrdiff_t stride, ptrdiff_t count) {                          \
    BITS largest = 0;                                                                        \
    for (ptrdiff_t i = 0; i < count; i++) {                                                  \
      union { T value; BITS bits; } u = {a[i * stride]};                                     \
      BITS magnitude = u.bits & ~SIGN;                                                       \
      largest = magnitude > largest ? magnitude : largest;                                   \
    }                                                                                        \
    return largest < LIMIT;                                                                  \
  }
ALL_FINITE(lk_all_finite_f32, float, uint32_t, 0x80000000u, 0x7f800000u)
ALL_FINITE(lk_all_finite_f64, double, uint64_t, 0x8000000000000000ull, 0x7ff0000000000000ull)
