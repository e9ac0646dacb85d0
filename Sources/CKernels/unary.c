#include "CKernels.h"
#include "target.h"

#include <math.h>
#include <string.h>

#define LOOP(T, EXPRESSION)                                  \
  {                                                          \
    const T *a = in;                                         \
    T *o = out;                                              \
    if (as == 1 && os == 1) {                                \
      for (ptrdiff_t i = 0; i < n; i++) {                    \
        T x = a[i];                                          \
        o[i] = (T)(EXPRESSION);                              \
      }                                                      \
      return;                                                \
    }                                                        \
    for (ptrdiff_t i = 0; i < n; i++) {                      \
      T x = a[i * as];                                       \
      o[i * os] = (T)(EXPRESSION);                           \
    }                                                        \
    return;                                                  \
  }
#define TEST(T, EXPRESSION)                                  \
  {                                                          \
    const T *a = in;                                         \
    uint8_t *o = out;                                        \
    for (ptrdiff_t i = 0; i < n; i++) {                      \
      T x = a[i * as];                                       \
      o[i * os] = (EXPRESSION) != 0;                         \
    }                                                        \
    return;                                                  \
  }

#include "exactmath.h"
#include "fastmath.h"

// PyTorch's vector kernels take 16 numbers at a time and leave the rest to the C library's expf.
#define EXP_LIKE_TORCH(EXPRESSION)                           \
  {                                                          \
    const float *a = in;                                     \
    float *o = out;                                          \
    ptrdiff_t packed = as == 1 && os == 1 ? n - n % 16 : 0;  \
    for (ptrdiff_t i = 0; i < packed; i++) {                 \
      float x = a[i];                                        \
      o[i] = EXPRESSION(fast_exp);                           \
    }                                                        \
    for (ptrdiff_t i = packed; i < n; i++) {                 \
      float x = a[i * as];                                   \
      o[i * os] = EXPRESSION(expf);                          \
    }                                                        \
    return;                                                  \
  }
#define SIGMOID(EXP) (1 / (1 + EXP(-x)))
#define SILU(EXP) (x / (1 + EXP(-x)))
#define SOFTPLUS(EXP) (x > 20 ? x : (float)log1p((double)EXP(x)))
#define LOG_SIGMOID(EXP) ((x < 0 ? x : 0) - (float)log1p((double)EXP(-fabsf(x))))

LK_FAST static void unary_f32(int operation, const void *in, ptrdiff_t as, void *out, ptrdiff_t os,
                              ptrdiff_t n) {
  switch (operation) {
    case LK_NEGATIVE: LOOP(float, -x)
    case LK_ABSOLUTE: LOOP(float, fabsf(x))
    case LK_SIGN: LOOP(float, x != x ? x : (x > 0) - (x < 0))
    case LK_SQUARE: LOOP(float, x *x)
    case LK_NOT: LOOP(float, x == 0)
    case LK_RECIPROCAL: LOOP(float, 1 / x)
    case LK_SQRT: LOOP(float, __builtin_elementwise_sqrt(x))
    case LK_RSQRT: LOOP(float, 1 / __builtin_elementwise_sqrt(x))
    case LK_EXP: LOOP(float, exact_exp(x))
    case LK_EXPM1: LOOP(float, expm1((double)x))
    case LK_EXP2: LOOP(float, exp2f(x))
    case LK_LOG: LOOP(float, exact_log(x))
    case LK_LOG2: LOOP(float, log2((double)x))
    case LK_LOG10: LOOP(float, log10((double)x))
    case LK_LOG1P: LOOP(float, log1p((double)x))
    case LK_SIN: LOOP(float, sin((double)x))
    case LK_COS: LOOP(float, cos((double)x))
    case LK_TAN: LOOP(float, tan((double)x))
    case LK_ASIN: LOOP(float, asin((double)x))
    case LK_ACOS: LOOP(float, acos((double)x))
    case LK_ATAN: LOOP(float, atan((double)x))
    case LK_SINH: LOOP(float, sinhf(x))
    case LK_COSH: LOOP(float, coshf(x))
    case LK_TANH: LOOP(float, exact_tanh(x))
    case LK_ASINH: LOOP(float, asinhf(x))
    case LK_ACOSH: LOOP(float, acoshf(x))
    case LK_ATANH: LOOP(float, atanhf(x))
    case LK_SIGMOID: EXP_LIKE_TORCH(SIGMOID)
    case LK_RELU: LOOP(float, x < 0 ? 0 : x)
    case LK_FLOOR: LOOP(float, floorf(x))
    case LK_CEIL: LOOP(float, ceilf(x))
    case LK_ROUND: LOOP(float, rintf(x))
    case LK_TRUNC: LOOP(float, truncf(x))
    case LK_ERF: LOOP(float, erf((double)x))
    case LK_SOFTPLUS: EXP_LIKE_TORCH(SOFTPLUS)
    case LK_LOG_SIGMOID: EXP_LIKE_TORCH(LOG_SIGMOID)
    case LK_SILU: EXP_LIKE_TORCH(SILU)
    case LK_GELU: LOOP(float, 0.5f * x * (1 + erff(x * (float)M_SQRT1_2)))
    case LK_GELU_TANH:
      LOOP(float, 0.5f * x *
                      (1 + tanhf((float)(M_SQRT2 * M_2_SQRTPI * 0.5) *
                                 (x + 0.044715f * x * x * x))))
    case LK_IS_NAN: TEST(float, x != x)
    case LK_IS_INF: TEST(float, isinf(x))
    case LK_IS_FINITE: TEST(float, isfinite(x))
  }
}

LK_FAST static void unary_f64(int operation, const void *in, ptrdiff_t as, void *out, ptrdiff_t os,
                              ptrdiff_t n) {
  switch (operation) {
    case LK_NEGATIVE: LOOP(double, -x)
    case LK_ABSOLUTE: LOOP(double, fabs(x))
    case LK_SIGN: LOOP(double, x != x ? x : (x > 0) - (x < 0))
    case LK_SQUARE: LOOP(double, x *x)
    case LK_NOT: LOOP(double, x == 0)
    case LK_RECIPROCAL: LOOP(double, 1 / x)
    case LK_SQRT: LOOP(double, __builtin_elementwise_sqrt(x))
    case LK_RSQRT: LOOP(double, 1 / __builtin_elementwise_sqrt(x))
    case LK_EXP: LOOP(double, exp(x))
    case LK_EXPM1: LOOP(double, expm1(x))
    case LK_EXP2: LOOP(double, exp2(x))
    case LK_LOG: LOOP(double, log(x))
    case LK_LOG2: LOOP(double, log2(x))
    case LK_LOG10: LOOP(double, log10(x))
    case LK_LOG1P: LOOP(double, log1p(x))
    case LK_SIN: LOOP(double, sin(x))
    case LK_COS: LOOP(double, cos(x))
    case LK_TAN: LOOP(double, tan(x))
    case LK_ASIN: LOOP(double, asin(x))
    case LK_ACOS: LOOP(double, acos(x))
    case LK_ATAN: LOOP(double, atan(x))
    case LK_SINH: LOOP(double, sinh(x))
    case LK_COSH: LOOP(double, cosh(x))
    case LK_TANH: LOOP(double, tanh(x))
    case LK_ASINH: LOOP(double, asinh(x))
    case LK_ACOSH: LOOP(double, acosh(x))
    case LK_ATANH: LOOP(double, atanh(x))
    case LK_SIGMOID: LOOP(double, 1 / (1 + exp(-x)))
    case LK_RELU: LOOP(double, x < 0 ? 0 : x)
    case LK_FLOOR: LOOP(double, floor(x))
    case LK_CEIL: LOOP(double, ceil(x))
    case LK_ROUND: LOOP(double, rint(x))
    case LK_TRUNC: LOOP(double, trunc(x))
    case LK_ERF: LOOP(double, erf(x))
    case LK_SOFTPLUS: LOOP(double, x > 20 ? x : log1p(exp(x)))
    case LK_LOG_SIGMOID: LOOP(double, (x < 0 ? x : 0) - log1p(exp(-fabs(x))))
    case LK_SILU: LOOP(double, x / (1 + exp(-x)))
    case LK_GELU: LOOP(double, 0.5 * x * (1 + erf(x * M_SQRT1_2)))
    case LK_GELU_TANH:
      LOOP(double,
           0.5 * x * (1 + tanh(M_SQRT2 * M_2_SQRTPI * 0.5 * (x + 0.044715 * x * x * x))))
    case LK_IS_NAN: TEST(double, x != x)
    case LK_IS_INF: TEST(double, isinf(x))
    case LK_IS_FINITE: TEST(double, isfinite(x))
  }
}

#define WHOLE_CASES(T, U)                                            \
  switch (operation) {                                               \
    case LK_NEGATIVE: LOOP(T, (U)0 - (U)x)                           \
    case LK_ABSOLUTE: LOOP(T, x < 0 ? (T)((U)0 - (U)x) : x)          \
    case LK_SIGN: LOOP(T, (x > 0) - (x < 0))                         \
    case LK_SQUARE: LOOP(T, (U)x *(U)x)                              \
    case LK_NOT: LOOP(T, ~x)                                         \
    case LK_RELU: LOOP(T, x < 0 ? 0 : x)                             \
    case LK_IS_NAN:                                                  \
    case LK_IS_INF: TEST(T, 0 * x)                                   \
    case LK_IS_FINITE: TEST(T, 0 * x + 1)                            \
    default: LOOP(T, x)                                              \
  }

void lk_unary(int operation, int dtype, const void *in, ptrdiff_t as, void *out, ptrdiff_t os,
              ptrdiff_t n) {
  switch (dtype) {
    case LK_FLOAT32: unary_f32(operation, in, as, out, os, n); return;
    case LK_FLOAT64: unary_f64(operation, in, as, out, os, n); return;
    case LK_INT8: WHOLE_CASES(int8_t, uint8_t)
    case LK_INT16: WHOLE_CASES(int16_t, uint16_t)
    case LK_UINT16: WHOLE_CASES(uint16_t, uint16_t)
    case LK_INT32: WHOLE_CASES(int32_t, uint32_t)
    case LK_UINT32: WHOLE_CASES(uint32_t, uint32_t)
    case LK_INT64: WHOLE_CASES(int64_t, uint64_t)
    case LK_UINT8: WHOLE_CASES(uint8_t, uint8_t)
    case LK_BOOL:
      if (operation == LK_NOT) LOOP(uint8_t, !x)
      WHOLE_CASES(uint8_t, uint8_t)
  }
}

LK_FAST void lk_activation_gradient_f32(int operation, const float *restrict y,
                                        const float *restrict gradient, float *restrict out,
                                        ptrdiff_t count) {
  switch (operation) {
  case LK_RELU:
    for (ptrdiff_t i = 0; i < count; i++) out[i] = y[i] <= 0 ? 0 : gradient[i];
    break;
  case LK_TANH:
    for (ptrdiff_t i = 0; i < count; i++) out[i] = gradient[i] * (1 - y[i] * y[i]);
    break;
  default:
    for (ptrdiff_t i = 0; i < count; i++) out[i] = gradient[i] * (1 - y[i]) * y[i];
  }
}
