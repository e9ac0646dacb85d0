#include "CKernels.h"
#include "target.h"

#include <math.h>

// float32 functions and sums as TensorFlow's CPU kernels compute them, bit for bit: Eigen's
// approximations, compiled for AVX without fused multiply-add. Eigen takes eight numbers at a time
// and leaves the last few to the C library, so that the same number can have two results.
// Checked: against tensorflow-cpu 2.21.0.

#pragma STDC FP_CONTRACT OFF

#define PACKET 8

typedef union { float value; int32_t bits; } word;

static inline float power_of_two(int32_t exponent) {
  return (word){.bits = (int32_t)((uint32_t)(exponent + 127) << 23)}.value;
}

// y 2^m in two factors, so that neither leaves the range.
static inline float scaled(float y, float m) {
  int32_t exponent = (int32_t)m, half = exponent >> 1;
  return y * power_of_two(half) * power_of_two(exponent - half);
}

// x less the nearest multiple m of ln 2, which is taken off in two parts.
static inline float reduced(float x, float m) {
  return m * 2.12194440e-4f + (m * -0.693359375f + x);
}

static inline float eigen_exp(float input) {
  float x = input < 88.723f ? input : 88.723f;
  x = x < -104.0f ? -104.0f : x;
  float m = floorf(x * 1.44269504088896341f + 0.5f);
  float r = reduced(x, m), square = r * r;
  float even = square * 1.37449637986719608306884765625e-3f + 4.166965186595916748046875e-2f;
  float odd = square * 8.36894474923610687255859375e-3f + 0.16666518151760101318359375f;
  even = square * even + 0.49999988079071044921875f;
  float y = scaled(square * (r * odd + even) + (r + 1.0f), m);
  y = y > input ? y : input;
  return input < -104.0f ? 0.0f : input != input ? input : y;
}

static inline float eigen_log(float input) {
  int is_tiny = input < 1.17549435e-38f;
  word u = {is_tiny ? input * 8388608.0f : input};
  float exponent = (float)((u.bits >> 23) - 126) - (is_tiny ? 23.0f : 0.0f);
  u.bits = (u.bits & 0x007fffff) | 0x3f000000;
  int is_small = u.value < 0.707106781186547524f;
  exponent -= is_small ? 1.0f : 0.0f;
  float x = u.value - 1.0f + (is_small ? u.value : 0.0f);
  float p = (0.18256296349849254f * x + 1.0000000190281063f) * x + 1.0000000190281136f;
  float q = 0.049616247954120038f * x + 0.59923249590823520f;
  q = (q * x + 1.4999999999999927f) * x + 1.0f;
  float result = exponent * 0.693147180559945309f + x * p / q;
  result = input == 0 ? -INFINITY : input < 0 ? NAN : result;
  return input == INFINITY || input != input ? input : result;
}

static inline float eigen_tanh(float input) {
  float x = input < 7.90738964080810547f ? input : 7.90738964080810547f;
  x = x > -7.90738964080810547f ? x : -7.90738964080810547f;
  float square = x * x, cube = square * x;
  float p = 1.394553628e-8f * square + 2.102733560e-5f;
  p = (p * square + 3.520756727e-3f) * square + 1.340216100e-1f;
  float q = (8.015776984e-7f * square + 3.326951409e-4f) * square + 2.597254514e-2f;
  q = (q * square + 4.673548340e-1f) * square + 1.0f;
  return input != input ? input : (cube * p + x) / q;
}

// e^x / (1 + e^x), where e^x is the square of e^(x/2).
static inline float eigen_sigmoid(float input) {
  float x = (input < 16.6355324f ? input : 16.6355324f) * 0.5f;
  x = x < -52.0f ? -52.0f : x;
  float m = floorf(x * 1.44269504088896341f + 0.5f);
  float r = reduced(x, m), square = r * r;
  float even = square * 4.1898667812347412109375e-2f + 0.49999141693115234375f;
  float odd = square * 8.33471305668354034423828125e-3f + 0.16666877269744873046875f;
  float e = (square * (r * odd + even) + (r + 1.0f)) * power_of_two((int32_t)m);
  e = input < -104.0f ? 0.0f : e * e;
  return input != input ? input : e / (1.0f + e);
}

static inline float last_sigmoid(float x) {
  float e = expf(x < 16.6355324f ? x : 16.6355324f);
  return x != x ? x : e / (1.0f + e);
}

// log(1 + x) and e^x - 1 as Kahan puts them.
static inline float kahan_log1p(float x) {
  float sum = x + 1.0f, log = eigen_log(sum);
  return sum == 1.0f || sum == log ? x : x * (log / (sum - 1.0f));
}

static inline float kahan_expm1(float x) {
  float e = eigen_exp(x), rest = e - 1.0f, log = eigen_log(e);
  return e == 1.0f ? x : rest == -1.0f ? -1.0f : log == e ? e : rest * (x / log);
}

static inline float eigen_erf(float x) {
  const float above[] = {1.128379106521606445312500000000000000e+00f,
                         1.874160766601562500000000000000000000e-01f,
                         5.243302136659622192382812500000000000e-02f,
                         3.658048342913389205932617187500000000e-03f,
                         2.861979592125862836837768554687500000e-04f,
                         2.123732201653183437883853912353515625e-06f};
  const float below[] = {1.0f,
                         4.99425798654556274414062500000e-01f,
                         1.12945675849914550781250000000e-01f,
                         1.47520881146192550659179687500e-02f,
                         1.14329601638019084930419921875e-03f,
                         3.89185734093189239501953125000e-05f};
  float square = x * x < 16.0f ? x * x : 16.0f, p = above[5], q = below[5];
  for (int i = 4; i >= 0; i--) {
    p = p * square + above[i];
    q = q * square + below[i];
  }
  float result = x * p / q;
  result = result < 1.0f ? result : 1.0f;
  return x != x ? x : result > -1.0f ? result : -1.0f;
}

// 1 - erf x: a polynomial up to 1, e^(-x x) times a quotient beyond.
static inline float eigen_erfc(float input) {
  float x = input < 11.0f ? input : 11.0f;
  x = x > -11.0f ? x : -11.0f;
  float square = x * x;
  float small = 5.61802298761904239654541015625e-04f * square - 4.91381669417023658752441406250e-03f;
  small = small * square + 2.67075151205062866210937500000e-02f;
  small = small * square - 1.12800106406211853027343750000e-01f;
  small = small * square + 3.76122951507568359375000000000e-01f;
  small = small * square - 1.12837910652160644531250000000e+00f;
  small = x * small + 1.0f;
  // What rounding took from the square.
  float lost = __builtin_fmaf(x, x, -square), e = eigen_exp(-square);
  float decay = e - e * lost, inverse = 1.0f / square;
  float above = 1.0208116471767425537109375e-01f * inverse + 4.2920666933059692382812500e-01f;
  above = (above * inverse + 3.2379078865051269531250000e-01f) * inverse;
  above = above + 5.3971976041793823242187500e-02f;
  float below = 1.7251677811145782470703125e-02f * inverse + 3.9137163758277893066406250e-01f;
  below = (below * inverse + 1.0000000000000000000000000e+00f) * inverse;
  below = (below + 6.2173241376876831054687500e-01f) * inverse + 9.5662862062454223632812500e-02f;
  float large = decay * (above / (x * below)) + (x < 0.0f ? 2.0f : 0.0f);
  return input != input ? input : square > 1.0f ? large : small;
}

static inline float eigen_gelu(float x) { return 0.5f * x * eigen_erfc(-x * 0.7071067811865476f); }

// ln(1 + e^x): x itself where it is large, e^x where it is very small.
#define SOFTPLUS(NAME, EXP, LOG1P)                                  \
  static inline float NAME(float x) {                               \
    float e = EXP(x);                                               \
    return x > 13.9423847f ? x : x < -13.9423847f ? e : LOG1P(e);   \
  }
SOFTPLUS(eigen_softplus, eigen_exp, kahan_log1p)
SOFTPLUS(last_softplus, expf, log1pf)

// TensorFlow takes and gives no numbers below 2^-126.
static inline float flushed(float x) { return fabsf(x) < 1.17549435e-38f ? x * 0.0f : x; }

#define EACH(MANY, LAST)                                                              \
  {                                                                                   \
    for (ptrdiff_t i = 0; i < packed; i++) out[i] = flushed(MANY(flushed(a[i])));     \
    for (ptrdiff_t i = packed; i < count; i++) out[i] = flushed(LAST(flushed(a[i]))); \
    return 1;                                                                         \
  }

LK_FAST int lk_unary_eigen_f32(int operation, const float *a, float *out, ptrdiff_t count) {
  ptrdiff_t packed = count - count % PACKET;
  switch (operation) {
    case LK_EXP: EACH(eigen_exp, expf)
    case LK_EXPM1: EACH(kahan_expm1, expm1f)
    case LK_LOG: EACH(eigen_log, logf)
    case LK_LOG1P: EACH(kahan_log1p, log1pf)
    case LK_TANH: EACH(eigen_tanh, eigen_tanh)
    case LK_SIGMOID: EACH(eigen_sigmoid, last_sigmoid)
    case LK_ERF: EACH(eigen_erf, eigen_erf)
    case LK_GELU: EACH(eigen_gelu, eigen_gelu)
    case LK_SOFTPLUS: EACH(eigen_softplus, last_softplus)
    default: return 0;
  }
}

static inline float folded(const float *sums) {
  return ((sums[0] + sums[4]) + (sums[2] + sums[6])) + ((sums[1] + sums[5]) + (sums[3] + sums[7]));
}

// A row of 32 numbers and more runs in four packets side by side.
LK_FAST float lk_sum_eigen_f32(const float *a, ptrdiff_t stride, ptrdiff_t count) {
  float sums[4][PACKET] = {{0}};
  ptrdiff_t i = 0;
  for (; i + 4 * PACKET <= count; i += 4 * PACKET)
    for (int p = 0; p < 4; p++)
      for (int l = 0; l < PACKET; l++) sums[p][l] += a[(i + p * PACKET + l) * stride];
  for (int p = 1; p < 4; p++)
    for (int l = 0; l < PACKET; l++) sums[0][l] += sums[p][l];
  for (; i + PACKET <= count; i += PACKET)
    for (int l = 0; l < PACKET; l++) sums[0][l] += a[(i + l) * stride];
  float rest = 0;
  for (; i < count; i++) rest += a[i * stride];
  return rest + folded(sums[0]);
}

// out[j] = the sum of column j; from 16 rows on, columns in packets run in four sums.
LK_FAST void lk_sum_rows_eigen_f32(const float *a, ptrdiff_t row_stride, ptrdiff_t rows,
                                   float *out, ptrdiff_t columns) {
  ptrdiff_t packed = rows >= 16 ? columns - columns % PACKET : 0, quadruples = rows - rows % 4;
  for (ptrdiff_t j = 0; j < packed; j++) {
    float sums[4] = {0};
    for (ptrdiff_t i = 0; i < quadruples; i++) sums[i % 4] += a[i * row_stride + j];
    out[j] = ((sums[0] + sums[1]) + sums[2]) + sums[3];
    for (ptrdiff_t i = quadruples; i < rows; i++) out[j] += a[i * row_stride + j];
  }
  for (ptrdiff_t j = packed; j < columns; j++) {
    out[j] = 0;
    for (ptrdiff_t i = 0; i < rows; i++) out[j] += a[i * row_stride + j];
  }
}

// Each row's exponentials times one over their sum, or its numbers less the logarithm of it. (On a
// long batch TensorFlow approximates one over the sum, differently on every make of processor.)
LK_FAST void lk_softmax_eigen_f32(const float *a, float *out, ptrdiff_t rows, ptrdiff_t columns,
                                  int logarithm, float *work) {
  ptrdiff_t count = rows * columns;
  for (ptrdiff_t r = 0; r < rows; r++) {
    float top = -INFINITY;
    for (ptrdiff_t i = r * columns; i < (r + 1) * columns; i++) top = a[i] > top ? a[i] : top;
    for (ptrdiff_t i = r * columns; i < (r + 1) * columns; i++) out[i] = a[i] - top;
  }
  // The exponentials behind a logarithm belong to the row's sum; the others are one array.
  ptrdiff_t length = logarithm ? columns : count;
  for (ptrdiff_t i = 0; i < count; i += length)
    lk_unary_eigen_f32(LK_EXP, out + i, work + i, length);
  for (ptrdiff_t r = 0; r < rows; r++) {
    float total = lk_sum_eigen_f32(work + r * columns, 1, columns);
    float factor = 1.0f / total;
    // The logarithms of all rows are one array, too.
    float shift = r < rows - rows % PACKET ? eigen_log(total) : logf(total);
    for (ptrdiff_t i = r * columns; i < (r + 1) * columns; i++)
      out[i] = logarithm ? out[i] - shift : work[i] * factor;
  }
}

// A matrix times a vector, its rows side by side in memory: eight products at a time, and in a last
// single row four more of what is left.
LK_FAST void lk_matvec_rows_eigen_f32(ptrdiff_t rows, ptrdiff_t depth, const float *a,
                                      ptrdiff_t a_row, const float *x, ptrdiff_t x_step, float *out,
                                      ptrdiff_t out_step) {
  ptrdiff_t packed = depth - depth % PACKET;
  for (ptrdiff_t r = 0; r < rows; r++) {
    const float *row = a + r * a_row;
    float sums[PACKET] = {0};
    for (ptrdiff_t j = 0; j < packed; j += PACKET)
      for (int l = 0; l < PACKET; l++) sums[l] += row[j + l] * x[(j + l) * x_step];
    float total = folded(sums);
    ptrdiff_t j = packed;
    if (r == rows - 1 && rows % 2 == 1 && depth - j >= PACKET / 2) {
      float half[PACKET / 2];
      for (int l = 0; l < PACKET / 2; l++) half[l] = row[j + l] * x[(j + l) * x_step];
      total += (half[0] + half[2]) + (half[1] + half[3]);
      j += PACKET / 2;
    }
    for (; j < depth; j++) total += row[j] * x[j * x_step];
    out[r * out_step] = total;
  }
}

// A matrix times a vector, one product after the other; if it is not small, from 128 products on in
// blocks of 16, whose sums are added.
LK_FAST void lk_matvec_columns_eigen_f32(ptrdiff_t rows, ptrdiff_t depth, const float *a,
                                         ptrdiff_t a_row, ptrdiff_t a_column, const float *x,
                                         ptrdiff_t x_step, float *out, ptrdiff_t out_step,
                                         int is_small) {
  ptrdiff_t width = is_small || depth < 128 ? depth : 16;
  for (ptrdiff_t r = 0; r < rows; r++) {
    float total = 0;
    for (ptrdiff_t start = 0; start < depth; start += width) {
      ptrdiff_t end = start + width < depth ? start + width : depth;
      float sum = a[r * a_row + start * a_column] * x[start * x_step];
      for (ptrdiff_t j = start + 1; j < end; j++)
        sum += a[r * a_row + j * a_column] * x[j * x_step];
      // A small product is its sum, which may be -0.
      total = is_small ? sum : total + sum;
    }
    out[r * out_step] = total;
  }
}
