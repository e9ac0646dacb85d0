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

// e^x = 2^k e^r with |r| <= ln 2 / 2; e^r by a polynomial of degree 6 (Cephes expf).
static inline float fast_exp(float x) {
  float bounded = x > 88.72283f ? 88.72283f : x;
  bounded = bounded < -103.97283f ? -103.97283f : bounded;
  float binary = bounded * 1.44269504088896341f;
  rounded whole = nearest(binary);
  float k = whole.value - ROUNDING;
  float r = __builtin_fmaf(k, -0.693359375f, bounded);
  r = __builtin_fmaf(k, 2.12194440e-4f, r);
  float p = 1.9875691500e-4f;
  p = __builtin_fmaf(p, r, 1.3981999507e-3f);
  p = __builtin_fmaf(p, r, 8.3334519073e-3f);
  p = __builtin_fmaf(p, r, 4.1665795894e-2f);
  p = __builtin_fmaf(p, r, 1.6666665459e-1f);
  p = __builtin_fmaf(p, r, 5.0000001201e-1f);
  p = __builtin_fmaf(p, r * r, r + 1.0f);
  // Two factors reach the numbers below 2^-126 and the last power above.
  int32_t exponent = whole.bits - 0x4b400000, half = exponent >> 1;
  float result = p * power_of_two(half) * power_of_two(exponent - half);
  return x > 88.72283f ? INFINITY : result;
}

// e^x as SLEEF's expf_u10 computes it with fused multiply-adds, which PyTorch's softmax uses: the
// same bits.
static inline float sleef_exp(float x) {
  float q = __builtin_rintf(x * 1.44269504088896340736f);
  q = q > 200.0f ? 200.0f : q < -200.0f ? -200.0f : q;
  float s = __builtin_fmaf(q, -0.693145751953125f, x);
  s = __builtin_fmaf(q, -1.428606765330187045e-06f, s);
  float u = 0.000198527617612853646278381f;
  u = __builtin_fmaf(u, s, 0.00139304355252534151077271f);
  u = __builtin_fmaf(u, s, 0.00833336077630519866943359f);
  u = __builtin_fmaf(u, s, 0.0416664853692054748535156f);
  u = __builtin_fmaf(u, s, 0.166666671633720397949219f);
  u = __builtin_fmaf(u, s, 0.5f);
  u = 1.0f + __builtin_fmaf(s * s, u, s);
  int32_t whole = (int32_t)q, half = whole >> 1;
  union { int32_t bits; float value; } first = {(half + 127) << 23};
  union { int32_t bits; float value; } second = {(whole - half + 127) << 23};
  float result = u * first.value * second.value;
  result = x < -104.0f ? 0.0f : x > 104.0f ? INFINITY : result;
  return x != x ? x : result;
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

// ln x = k ln 2 + ln m with m around 1; ln m by a polynomial of degree 9 (Cephes logf).
static inline float fast_log(float x) {
  int is_tiny = x < 1.17549435e-38f;
  union { float value; int32_t bits; } u = {is_tiny ? x * 8388608.0f : x};
  float exponent = (float)((u.bits >> 23) - 126) - (is_tiny ? 23.0f : 0.0f);
  u.bits = (u.bits & 0x007fffff) | 0x3f000000;
  float m = u.value;
  int is_small = m < 0.707106781186547524f;
  exponent -= is_small ? 1.0f : 0.0f;
  m = m - 1.0f + (is_small ? m : 0.0f);
  float z = m * m;
  float y = 7.0376836292e-2f;
  y = __builtin_fmaf(y, m, -1.1514610310e-1f);
  y = __builtin_fmaf(y, m, 1.1676998740e-1f);
  y = __builtin_fmaf(y, m, -1.2420140846e-1f);
  y = __builtin_fmaf(y, m, 1.4249322787e-1f);
  y = __builtin_fmaf(y, m, -1.6668057665e-1f);
  y = __builtin_fmaf(y, m, 2.0000714765e-1f);
  y = __builtin_fmaf(y, m, -2.4999993993e-1f);
  y = __builtin_fmaf(y, m, 3.3333331174e-1f);
  y = y * m * z;
  y = __builtin_fmaf(exponent, -2.12194440e-4f, y);
  y = __builtin_fmaf(-z, 0.5f, y);
  float result = __builtin_fmaf(exponent, 0.693359375f, m + y);
  result = x == 0 ? -INFINITY : x < 0 ? NAN : result;
  return x == INFINITY || x != x ? x : result;
}

// 1 / (1 + e^-x) with the same e^-x, but for the numbers below 2^-126, which vanish beside 1. Half
// of 2^k is what fits into the exponent, so the polynomial gives twice e^r.
static inline float fast_sigmoid(float x) {
  float bounded = x < -88.72283f ? 88.72283f : -x;
  bounded = bounded < -87.0f ? -87.0f : bounded;
  float binary = bounded * 1.44269504088896341f;
  rounded whole = nearest(binary);
  float k = whole.value - ROUNDING;
  float r = __builtin_fmaf(k, -0.693359375f, bounded);
  r = __builtin_fmaf(k, 2.12194440e-4f, r);
  float p = 2 * 1.9875691500e-4f;
  p = __builtin_fmaf(p, r, 2 * 1.3981999507e-3f);
  p = __builtin_fmaf(p, r, 2 * 8.3334519073e-3f);
  p = __builtin_fmaf(p, r, 2 * 4.1665795894e-2f);
  p = __builtin_fmaf(p, r, 2 * 1.6666665459e-1f);
  p = __builtin_fmaf(p, r, 2 * 5.0000001201e-1f);
  p = __builtin_fmaf(p, r * r, 2 * (r + 1.0f));
  float result = 1.0f / (1.0f + p * power_of_two(whole.bits - 0x4b400000 - 1));
  return x < -88.72283f ? 0.0f : result;
}

#endif
