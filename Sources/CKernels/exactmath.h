#ifndef LECTERN_CKERNELS_EXACTMATH_H
#define LECTERN_CKERNELS_EXACTMATH_H

#include <math.h>
#include <stdint.h>

// float32 functions that are computed in float64 and rounded once, still without a branch or a
// call. PyTorch leaves these functions to a library that is within a hair of the nearest number.

static inline double wide_exp(double x) {
  double k = __builtin_rint(x * 1.44269504088896340736);
  double r = __builtin_fma(k, -0.693147180559945309417, x);
  double p = 1.0 / 3628800;
  p = __builtin_fma(p, r, 1.0 / 362880);
  p = __builtin_fma(p, r, 1.0 / 40320);
  p = __builtin_fma(p, r, 1.0 / 5040);
  p = __builtin_fma(p, r, 1.0 / 720);
  p = __builtin_fma(p, r, 1.0 / 120);
  p = __builtin_fma(p, r, 1.0 / 24);
  p = __builtin_fma(p, r, 1.0 / 6);
  p = __builtin_fma(p, r, 0.5);
  p = __builtin_fma(p, r, 1.0);
  p = __builtin_fma(p, r, 1.0);
  union { int64_t bits; double value; } power = {((int64_t)(int32_t)k + 1023) << 52};
  return p * power.value;
}

static inline float exact_exp(float x) {
  double bounded = x > 89.0f ? 89.0 : x < -104.0f ? -104.0 : x;
  return x != x ? x : (float)wide_exp(bounded);
}

// (e^2x - 1) / (e^2x + 1); the first terms of the series where that would cancel.
static inline float exact_tanh(float x) {
  double size = __builtin_fabs((double)x), bounded = size > 10 ? 10 : size;
  double e = wide_exp(2 * bounded), square = bounded * bounded;
  double series = bounded * (1 - square * (1.0 / 3 - square * (2.0 / 15)));
  double result = bounded < 0.0009765625 ? series : (e - 1) / (e + 1);
  return x != x ? x : (float)__builtin_copysign(result, (double)x);
}

// ln x = k ln 2 + 2 artanh s with s = (m - 1) / (m + 1) and m around 1.
static inline float exact_log(float x) {
  union { double value; int64_t bits; } u = {x};
  double exponent = (double)((int32_t)(u.bits >> 52) - 1022);
  u.bits = (u.bits & 0x000fffffffffffff) | 0x3fe0000000000000;
  int is_small = u.value < 0.70710678118654752440;
  double m = is_small ? u.value + u.value : u.value;
  exponent -= is_small ? 1 : 0;
  double s = (m - 1) / (m + 1), square = s * s, p = 1.0 / 17;
  p = __builtin_fma(p, square, 1.0 / 15);
  p = __builtin_fma(p, square, 1.0 / 13);
  p = __builtin_fma(p, square, 1.0 / 11);
  p = __builtin_fma(p, square, 1.0 / 9);
  p = __builtin_fma(p, square, 1.0 / 7);
  p = __builtin_fma(p, square, 1.0 / 5);
  p = __builtin_fma(p, square, 1.0 / 3);
  p = __builtin_fma(p, square, 1.0);
  double result = __builtin_fma(exponent, 0.693147180559945309417, 2 * s * p);
  result = x == 0 ? -INFINITY : x < 0 ? NAN : result;
  return x == INFINITY || x != x ? x : (float)result;
}

#endif
