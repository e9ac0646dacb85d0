#ifndef LECTERN_CKERNELS_FASTMATH_H
#define LECTERN_CKERNELS_FASTMATH_H

#include <math.h>
#include <stdint.h>

// float32 functions without a branch or a call, so that a loop over them is vectorized.
// Each is within two units in the last place of the C library's.

// The whole number nearest to x as a float and, in the low bits of `bits`, as an integer: adding
// 1.5 * 2^23 leaves no room for a fraction. NaN stays NaN.
typedef union { float value; int32_t bits; } rounded;
#define ROUNDING 12582912.0f
static inline rounded nearest(float x) { return (rounded){x + ROUNDING}; }

static inline float power_of_two(int32_t exponent) {
  rounded result;
  result.bits = (int32_t)((uint32_t)(exponent + 127) << 23);
  return result.value;
}

// x = k ln 2 + r with |r| <= ln 2 / 2, ln 2 in two parts; and e^r by a polynomial of degree 7. The
// steps and coefficients are those of Sleef's expf, which PyTorch's kernels use.
static inline float exp_remainder(float x, float k) {
  float r = __builtin_fmaf(k, -0.693145751953125f, x);
  return __builtin_fmaf(k, -1.428606765330187045e-06f, r);
}

static inline float exp_polynomial(float r) {
  float p = 0.000198527617612853646278381f;
  p = __builtin_fmaf(p, r, 0.00139304355252534151077271f);
  p = __builtin_fmaf(p, r, 0.00833336077630519866943359f);
  p = __builtin_fmaf(p, r, 0.0416664853692054748535156f);
  p = __builtin_fmaf(p, r, 0.166666671633720397949219f);
  p = __builtin_fmaf(p, r, 0.5f);
  return 1.0f + __builtin_fmaf(r * r, p, r);
}

// e^x = 2^k e^r.
static inline float fast_exp(float x) {
  float bounded = x > 88.72283f ? 88.72283f : x;
  bounded = bounded < -103.97283f ? -103.97283f : bounded;
  rounded whole = nearest(bounded * 1.442695040888963407f);
  float p = exp_polynomial(exp_remainder(bounded, whole.value - ROUNDING));
  // Two factors reach the numbers below 2^-126 and the last power above.
  int32_t exponent = whole.bits - 0x4b400000, half = exponent >> 1;
  float result = p * power_of_two(half) * power_of_two(exponent - half);
  return x > 88.72283f ? INFINITY : result;
}

// tanh x as an odd rational function on [-7.90531, 7.90531] (Eigen's coefficients).
static inline float fast_tanh(float x) {
  float bounded = x > 7.90531110763549805f ? 7.90531110763549805f : x;
  bounded = bounded < -7.90531110763549805f ? -7.90531110763549805f : bounded;
  float s = bounded * bounded;
  float p = -2.76076847742355e-16f;
  p = __builtin_fmaf(p, s, 2.00018790482477e-13f);
  p = __builtin_fmaf(p, s, -8.60467152213735e-11f);
  p = __builtin_fmaf(p, s, 5.12229709037114e-08f);
  p = __builtin_fmaf(p, s, 1.48572235717979e-05f);
  p = __builtin_fmaf(p, s, 6.37261928875436e-04f);
  p = __builtin_fmaf(p, s, 4.89352455891786e-03f);
  float q = 1.19825839466702e-06f;
  q = __builtin_fmaf(q, s, 1.18534705686654e-04f);
  q = __builtin_fmaf(q, s, 2.26843463243900e-03f);
  q = __builtin_fmaf(q, s, 4.89352518554385e-03f);
  float result = bounded * p / q;
  result = __builtin_fabsf(x) > 9.0f ? __builtin_copysignf(1.0f, x) : result;
  return __builtin_fabsf(x) < 0.0004f ? x : result;
}

// 1 / (1 + e^-x) with the same e^-x, but for the numbers below 2^-126, which vanish beside 1. Half
// of 2^k is what fits into the exponent, so e^r is doubled.
static inline float fast_sigmoid(float x) {
  float bounded = x < -88.72283f ? 88.72283f : -x;
  bounded = bounded < -87.0f ? -87.0f : bounded;
  rounded whole = nearest(bounded * 1.442695040888963407f);
  float p = exp_polynomial(exp_remainder(bounded, whole.value - ROUNDING));
  float result = 1.0f / (1.0f + (p + p) * power_of_two(whole.bits - 0x4b400000 - 1));
  return x < -88.72283f ? 0.0f : result;
}

#endif
