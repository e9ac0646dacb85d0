#include "CKernels.h"
#include "target.h"

#include <math.h>

// float32 functions as NumPy computes them on processors with AVX2 or AVX-512, bit for bit:
// quotients of polynomials after Cody and Waite's reduction, with fused multiply-add.
// Checked: against numpy 2.4.6.

typedef union { float value; int32_t bits; } word;

static inline float power_of_two(int32_t exponent) {
  return (word){.bits = (int32_t)((uint32_t)(exponent + 127) << 23)}.value;
}

static inline float polynomial(const float *coefficients, int degree, float x) {
  float sum = coefficients[degree];
  for (int i = degree - 1; i >= 0; i--) sum = __builtin_fmaf(sum, x, coefficients[i]);
  return sum;
}

static inline float numpy_exp(float input) {
  const float above[] = {9.999999999980870924916e-01f, 7.257664613233124478488e-01f,
                         2.473615434895520810817e-01f, 5.114512081637298353406e-02f,
                         6.757896990527504603057e-03f, 5.082762527590693718096e-04f};
  const float below[] = {1.0f, -2.742335390411667452936e-01f, 2.159509375685829852307e-02f};
  float x = input > -103.97283935546875f && input < 88.72283935546875f ? input : 0.0f;
  float m = __builtin_rintf(x * 1.442695040888963407359924681001892137f);
  float r = __builtin_fmaf(m, -6.93145752e-1f, x);
  r = __builtin_fmaf(m, -1.42860677e-6f, r);
  int32_t exponent = (int32_t)m, half = exponent >> 1;
  float y = polynomial(above, 5, r) / polynomial(below, 2, r);
  y = y * power_of_two(half) * power_of_two(exponent - half);
  y = input >= 88.72283935546875f ? INFINITY : y;
  return input != input ? input : input <= -103.97283935546875f ? 0.0f : y;
}

static inline float numpy_log(float input) {
  const float above[] = {0.0f,
                         9.999999999999998702752e-01f,
                         2.112677543073053063722e+00f,
                         1.480000633576506585156e+00f,
                         3.808837741388407920751e-01f,
                         2.589979117907922693523e-02f};
  const float below[] = {1.0f,
                         2.612677543073109236779e+00f,
                         2.453006071784736363091e+00f,
                         9.864942958519418960339e-01f,
                         1.546476374983906719538e-01f,
                         5.875095403124574342950e-03f};
  int is_tiny = input < 1.17549435e-38f;
  word u = {is_tiny ? input * 8388608.0f : input};
  float exponent = (float)((u.bits >> 23) - 126) - (is_tiny ? 23.0f : 0.0f);
  u.bits = (u.bits & 0x007fffff) | 0x3f000000;
  int is_small = u.value <= 0.707106781186547524400844362104849039f;
  exponent -= is_small ? 1.0f : 0.0f;
  float x = (is_small ? u.value + u.value : u.value) - 1.0f;
  float y = polynomial(above, 5, x) / polynomial(below, 5, x);
  y = __builtin_fmaf(exponent, 0.693147180559945309417232121458176568f, y);
  y = input == 0 ? -INFINITY : input < 0 ? NAN : y;
  return input == INFINITY || input != input ? input : y;
}

#define EACH(FUNCTION)                                                 \
  {                                                                    \
    for (ptrdiff_t i = 0; i < count; i++) out[i] = FUNCTION(a[i]);     \
    return 1;                                                          \
  }

LK_FAST int lk_unary_numpy_f32(int operation, const float *a, float *out, ptrdiff_t count) {
  switch (operation) {
    case LK_EXP: EACH(numpy_exp)
    case LK_LOG: EACH(numpy_log)
    default: return 0;
  }
}
