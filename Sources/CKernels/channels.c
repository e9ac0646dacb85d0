#include "CKernels.h"

// Batch normalization: what is computed for each channel of [outer, channels, inner].

// Sums in double, as PyTorch's kernel for several numbers a channel.
void lk_channel_moments_f32(const float *a, double *mean, double *variance, ptrdiff_t outer,
                            ptrdiff_t channels, ptrdiff_t inner) {
  const double count = (double)outer * (double)inner;
  for (ptrdiff_t c = 0; c < channels; c++) {
    double sum = 0;
    for (ptrdiff_t n = 0; n < outer; n++) {
      const float *row = a + (n * channels + c) * inner;
      for (ptrdiff_t i = 0; i < inner; i++) sum += row[i];
    }
    const double m = sum / count;
    double squares = 0;
    for (ptrdiff_t n = 0; n < outer; n++) {
      const float *row = a + (n * channels + c) * inner;
      for (ptrdiff_t i = 0; i < inner; i++) {
        const double d = row[i] - m;
        squares += d * d;
      }
    }
    mean[c] = m;
    variance[c] = (float)squares / count;
  }
}

// a * scale + shift with a single rounding.
void lk_channel_affine_f32(const float *a, const float *scale, const float *shift, float *out,
                           ptrdiff_t outer, ptrdiff_t channels, ptrdiff_t inner) {
  for (ptrdiff_t n = 0; n < outer; n++) {
    for (ptrdiff_t c = 0; c < channels; c++) {
      const ptrdiff_t start = (n * channels + c) * inner;
      const double s = scale[c], t = shift[c];
      for (ptrdiff_t i = 0; i < inner; i++) out[start + i] = (float)((double)a[start + i] * s + t);
    }
  }
}
