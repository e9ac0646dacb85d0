#include "CKernels.h"
#include "target.h"

#include <math.h>
#include <string.h>

// The Box-Muller method on blocks of 16 uniform numbers, with the logarithm, sine and cosine of
// Cephes in the order of operations, every product and sum fused, that PyTorch's AVX2 code has.
// Any other order changes last digits.

static inline float fused(float a, float b, float c) { return __builtin_fmaf(a, b, c); }

static inline float cephes_log(float x) {
  uint32_t bits;
  memcpy(&bits, &x, 4);
  float exponent = (float)((int32_t)(bits >> 23) - 126);
  bits = (bits & ~0x7f800000u) | 0x3f000000u;
  float m;
  memcpy(&m, &bits, 4);
  int is_small = m < 0.707106781186547524f;
  float extra = is_small ? m : 0.0f;
  m = m - 1.0f;
  exponent = exponent - (is_small ? 1.0f : 0.0f);
  m = m + extra;
  float square = m * m;
  float y = 7.0376836292e-2f;
  y = fused(y, m, -1.1514610310e-1f);
  y = fused(y, m, 1.1676998740e-1f);
  y = fused(y, m, -1.2420140846e-1f);
  y = fused(y, m, 1.4249322787e-1f);
  y = fused(y, m, -1.6668057665e-1f);
  y = fused(y, m, 2.0000714765e-1f);
  y = fused(y, m, -2.4999993993e-1f);
  y = fused(y, m, 3.3333331174e-1f);
  y = y * m;
  y = fused(y, square, exponent * -2.12194440e-4f);
  y = fused(-square, 0.5f, y);
  return fused(exponent, 0.693359375f, m + y);
}

// For x from 0 to 2 pi.
static inline void cephes_sine_cosine(float x, float *sine, float *cosine) {
  int32_t octant = ((int32_t)(x * 1.27323954473516f) + 1) & ~1;
  float y = (float)octant;
  x = fused(y, -0.78515625f, x);
  x = fused(y, -2.4187564849853515625e-4f, x);
  x = fused(y, -3.77489497744594108e-8f, x);
  float z = x * x;
  float c = 2.443315711809948e-5f;
  c = fused(c, z, -1.388731625493765e-3f);
  c = fused(c, z, 4.166664568298827e-2f);
  c = fused(c * z, z, -(z * 0.5f)) + 1.0f;
  float s = -1.9515295891e-4f;
  s = fused(s, z, 8.3321608736e-3f);
  s = fused(s, z, -1.6666654611e-1f);
  s = fused(s * z, x, x);
  int keeps = (octant & 2) == 0;
  float first = keeps ? s : c, second = keeps ? c : s;
  *sine = octant & 4 ? -first : first;
  *cosine = (octant - 2) & 4 ? second : -second;
}

LK_FAST void lk_normal_16_f32(float *data, float mean, float deviation) {
  float out[16];
  for (int i = 0; i < 8; i++) {
    float radius = __builtin_sqrtf(-2.0f * cephes_log(1.0f - data[i]));
    float sine, cosine;
    cephes_sine_cosine((float)(2.0 * M_PI) * data[i + 8], &sine, &cosine);
    out[i] = fused(radius * cosine, deviation, mean);
    out[i + 8] = fused(radius * sine, deviation, mean);
  }
  memcpy(data, out, sizeof out);
}
