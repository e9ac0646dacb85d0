#include "CKernels.h"
#include "target.h"

#include <math.h>

// The common cases, both operands in step or one of them a constant, are written out so that the
// compiler vectorizes them; everything else goes through the strided loop.
#define STRIDED(T, EXPRESSION)                               \
  {                                                          \
    const T *a = left, *b = right;                           \
    T *o = out;                                              \
    for (ptrdiff_t i = 0; i < n; i++) {                      \
      T x = a[i * as], y = b[i * bs];                        \
      o[i * os] = (T)(EXPRESSION);                           \
    }                                                        \
    return 0;                                                \
  }
#define LOOP(T, EXPRESSION)                                  \
  {                                                          \
    const T *a = left, *b = right;                           \
    T *o = out;                                              \
    if (os == 1 && as == 1 && bs == 1) {                     \
      for (ptrdiff_t i = 0; i < n; i++) {                    \
        T x = a[i], y = b[i];                                \
        o[i] = (T)(EXPRESSION);                              \
      }                                                      \
      return 0;                                              \
    }                                                        \
    if (os == 1 && as == 1 && bs == 0) {                     \
      T y = n > 0 ? b[0] : 0;                                \
      for (ptrdiff_t i = 0; i < n; i++) {                    \
        T x = a[i];                                          \
        o[i] = (T)(EXPRESSION);                              \
      }                                                      \
      return 0;                                              \
    }                                                        \
    STRIDED(T, EXPRESSION)                                   \
  }

// Python's rounding, towards minus infinity, as C's operators round towards zero.
static inline double floor_divide(double x, double y) {
  if (y == 0) return x / y;
  double remainder = fmod(x, y);
  double quotient = (x - remainder) / y;
  if (remainder != 0 && (y < 0) != (remainder < 0)) quotient -= 1;
  if (quotient == 0) return copysign(0, x / y);
  double rounded = floor(quotient);
  return quotient - rounded > 0.5 ? rounded + 1 : rounded;
}
static inline float floor_divide_f(float x, float y) {
  if (y == 0) return x / y;
  float remainder = fmodf(x, y);
  float quotient = (x - remainder) / y;
  if (remainder != 0 && (y < 0) != (remainder < 0)) quotient -= 1;
  if (quotient == 0) return copysignf(0, x / y);
  float rounded = floorf(quotient);
  return quotient - rounded > 0.5f ? rounded + 1 : rounded;
}
static inline double modulo(double x, double y) {
  double remainder = fmod(x, y);
  if (remainder != 0 && (y < 0) != (remainder < 0)) remainder += y;
  return remainder == 0 ? copysign(0, y) : remainder;
}
static inline float modulo_f(float x, float y) {
  float remainder = fmodf(x, y);
  if (remainder != 0 && (y < 0) != (remainder < 0)) remainder += y;
  return remainder == 0 ? copysignf(0, y) : remainder;
}

#define FLOAT_CASES(T, S)                                                            \
  switch (operation) {                                                               \
    case LK_ADD: LOOP(T, x + y)                                                      \
    case LK_SUBTRACT: LOOP(T, x - y)                                                 \
    case LK_MULTIPLY: LOOP(T, x * y)                                                 \
    case LK_DIVIDE: LOOP(T, x / y)                                                   \
    case LK_FLOOR_DIVIDE: STRIDED(T, floor_divide##S(x, y))                          \
    case LK_REMAINDER: STRIDED(T, modulo##S(x, y))                                   \
    case LK_FMOD: STRIDED(T, fmod(x, y))                                             \
    case LK_POWER:                                                                   \
      if (bs == 0 && n > 0) {                                                        \
        T exponent = *(const T *)right;                                              \
        if (exponent == 2) LOOP(T, x * x)                                            \
        if (exponent == 1) LOOP(T, x)                                                \
        if (exponent == (T)0.5) LOOP(T, sqrt(x))                                     \
        if (exponent == -1) LOOP(T, 1 / x)                                           \
      }                                                                              \
      STRIDED(T, pow(x, y))                                                          \
    case LK_MAXIMUM: LOOP(T, x != x ? x : y != y ? y : x > y ? x : y)                \
    case LK_MINIMUM: LOOP(T, x != x ? x : y != y ? y : x < y ? x : y)                \
    case LK_ATAN2: STRIDED(T, atan2(x, y))                                           \
    case LK_HYPOT: STRIDED(T, hypot(x, y))                                           \
  }                                                                                  \
  return 0;

LK_FAST static int binary_f32(int operation, const void *left, ptrdiff_t as, const void *right,
                              ptrdiff_t bs, void *out, ptrdiff_t os, ptrdiff_t n) {
#define pow powf
#define sqrt sqrtf
#define fmod fmodf
#define atan2 atan2f
#define hypot hypotf
  FLOAT_CASES(float, _f)
#undef pow
#undef sqrt
#undef fmod
#undef atan2
#undef hypot
}

LK_FAST static int binary_f64(int operation, const void *left, ptrdiff_t as, const void *right,
                              ptrdiff_t bs, void *out, ptrdiff_t os, ptrdiff_t n) {
  FLOAT_CASES(double, )
}

// y is neither 0 nor -1.
static inline int64_t whole_quotient(int64_t x, int64_t y) {
  int64_t quotient = x / y;
  return x % y != 0 && (x < 0) != (y < 0) ? quotient - 1 : quotient;
}
static inline int64_t whole_modulo(int64_t x, int64_t y) {
  int64_t remainder = x % y;
  return remainder != 0 && (x < 0) != (y < 0) ? remainder + y : remainder;
}
static inline uint64_t whole_power(uint64_t base, int64_t exponent) {
  if (exponent < 0) {
    if (base == 1) return 1;
    if (base == UINT64_MAX) return exponent & 1 ? base : 1;
    return 0;
  }
  uint64_t result = 1;
  for (; exponent > 0; exponent >>= 1, base *= base)
    if (exponent & 1) result *= base;
  return result;
}

static int divided_by_zero(int dtype, const void *right, ptrdiff_t bs, ptrdiff_t n) {
  for (ptrdiff_t i = 0; i < n; i++) {
    int64_t y;
    switch (dtype) {
      case LK_INT64: y = ((const int64_t *)right)[i * bs]; break;
      case LK_INT32:
      case LK_UINT32: y = ((const int32_t *)right)[i * bs]; break;
      case LK_INT16:
      case LK_UINT16: y = ((const int16_t *)right)[i * bs]; break;
      default: y = ((const int8_t *)right)[i * bs];
    }
    if (y == 0) return 1;
  }
  return 0;
}

// U is the unsigned partner, in which overflow wraps.
#define WHOLE_CASES(T, U, BITS)                                                               \
  switch (operation) {                                                                        \
    case LK_ADD: LOOP(T, (U)x + (U)y)                                                         \
    case LK_SUBTRACT: LOOP(T, (U)x - (U)y)                                                    \
    case LK_MULTIPLY: LOOP(T, (U)x * (U)y)                                                    \
    case LK_FLOOR_DIVIDE:                                                                     \
      STRIDED(T, y == 0 ? 0 : y == (T)-1 && (T)-1 < 0 ? (T)((U)0 - (U)x) : (T)whole_quotient(x, y)) \
    case LK_REMAINDER:                                                                        \
      STRIDED(T, y == 0 || (y == (T)-1 && (T)-1 < 0) ? 0 : (T)whole_modulo(x, y))             \
    case LK_FMOD: STRIDED(T, y == 0 || (y == (T)-1 && (T)-1 < 0) ? 0 : x % y)                 \
    case LK_POWER: STRIDED(T, whole_power((uint64_t)(int64_t)x, (int64_t)y))                  \
    case LK_MAXIMUM: LOOP(T, x > y ? x : y)                                                   \
    case LK_MINIMUM: LOOP(T, x < y ? x : y)                                                   \
    case LK_AND: LOOP(T, x & y)                                                               \
    case LK_OR: LOOP(T, x | y)                                                                \
    case LK_XOR: LOOP(T, x ^ y)                                                               \
    case LK_SHIFT_LEFT: STRIDED(T, y < 0 || y >= BITS ? 0 : (U)x << y)                        \
    case LK_SHIFT_RIGHT: STRIDED(T, y < 0 || y >= BITS ? (x < 0 ? -1 : 0) : x >> y)           \
  }                                                                                           \
  return 0;

LK_FAST static int binary_i32(int operation, const void *left, ptrdiff_t as, const void *right,
                              ptrdiff_t bs, void *out, ptrdiff_t os, ptrdiff_t n) {
  WHOLE_CASES(int32_t, uint32_t, 32)
}
LK_FAST static int binary_i64(int operation, const void *left, ptrdiff_t as, const void *right,
                              ptrdiff_t bs, void *out, ptrdiff_t os, ptrdiff_t n) {
  WHOLE_CASES(int64_t, uint64_t, 64)
}
LK_FAST static int binary_u8(int operation, const void *left, ptrdiff_t as, const void *right,
                             ptrdiff_t bs, void *out, ptrdiff_t os, ptrdiff_t n) {
  WHOLE_CASES(uint8_t, uint8_t, 8)
}

static int binary_narrow(int dtype, int operation, const void *left, ptrdiff_t as,
                         const void *right, ptrdiff_t bs, void *out, ptrdiff_t os, ptrdiff_t n) {
  switch (dtype) {
    case LK_INT8: WHOLE_CASES(int8_t, uint8_t, 8)
    case LK_INT16: WHOLE_CASES(int16_t, uint16_t, 16)
    case LK_UINT16: WHOLE_CASES(uint16_t, uint16_t, 16)
    case LK_UINT32: WHOLE_CASES(uint32_t, uint32_t, 32)
  }
  return 0;
}

static int binary_bool(int operation, const void *left, ptrdiff_t as, const void *right,
                       ptrdiff_t bs, void *out, ptrdiff_t os, ptrdiff_t n) {
  switch (operation) {
    case LK_ADD:
    case LK_MAXIMUM:
    case LK_OR: LOOP(uint8_t, x | y)
    case LK_MULTIPLY:
    case LK_MINIMUM:
    case LK_AND: LOOP(uint8_t, x & y)
    case LK_SUBTRACT:
    case LK_XOR: LOOP(uint8_t, x ^ y)
    case LK_POWER: LOOP(uint8_t, x | !y)
    case LK_REMAINDER:
    case LK_FMOD: LOOP(uint8_t, 0)
    case LK_FLOOR_DIVIDE: LOOP(uint8_t, x & y)
  }
  return 0;
}

int lk_binary(int operation, int dtype, const void *left, ptrdiff_t as, const void *right,
              ptrdiff_t bs, void *out, ptrdiff_t os, ptrdiff_t n) {
  switch (dtype) {
    case LK_FLOAT32: return binary_f32(operation, left, as, right, bs, out, os, n);
    case LK_FLOAT64: return binary_f64(operation, left, as, right, bs, out, os, n);
  }
  int divides =
      operation == LK_FLOOR_DIVIDE || operation == LK_REMAINDER || operation == LK_FMOD;
  int zero = divides && divided_by_zero(dtype, right, bs, n);
  switch (dtype) {
    case LK_INT32: binary_i32(operation, left, as, right, bs, out, os, n); break;
    case LK_INT64: binary_i64(operation, left, as, right, bs, out, os, n); break;
    case LK_UINT8: binary_u8(operation, left, as, right, bs, out, os, n); break;
    case LK_BOOL: binary_bool(operation, left, as, right, bs, out, os, n); break;
    default: binary_narrow(dtype, operation, left, as, right, bs, out, os, n); break;
  }
  return zero;
}
