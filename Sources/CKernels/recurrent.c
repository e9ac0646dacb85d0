#include "CKernels.h"
#include "fastmath.h"
#include "target.h"

// One step of a recurrent layer behind its matrix products, and the gradients of one. A mask of
// one byte a row keeps the old state where it is 0.

// Adds rows that lie `stride` apart to rows that lie side by side.
#define ADD_ROWS(NAME, T)                                                                    \
  LK_FAST void NAME(ptrdiff_t batch, ptrdiff_t size, T *restrict sums,                       \
                    const T *restrict rows, ptrdiff_t stride) {                              \
    for (ptrdiff_t r = 0; r < batch; r++)                                                    \
      for (ptrdiff_t j = 0; j < size; j++) sums[r * size + j] += rows[r * stride + j];       \
  }
ADD_ROWS(lk_add_rows_f32, float)
ADD_ROWS(lk_add_rows_f64, double)

#define SIGMOID_D(x) (1 / (1 + exp(-(x))))

// Gates in the order input, forget, cell, output; they are replaced by their activations. The
// biases, added up, may be missing.
#define LSTM(NAME, T, TANH, SIGMOID)                                                         \
  LK_FAST void NAME(ptrdiff_t batch, ptrdiff_t size, T *gates, const T *old_cell,            \
                    const T *old_hidden, const T *bias, T *cell, T *cell_tanh, T *hidden,    \
                    const uint8_t *mask) {                                                   \
    for (ptrdiff_t r = 0; r < batch; r++) {                                                  \
      T *sums = gates + r * 4 * size;                                                        \
      if (bias)                                                                              \
        for (ptrdiff_t j = 0; j < 4 * size; j++) sums[j] += bias[j];                         \
      T *restrict i = gates + r * 4 * size, *restrict f = i + size, *restrict g = f + size,  \
                  *restrict o = g + size;                                                    \
      const T *restrict c0 = old_cell + r * size, *restrict h0 = old_hidden + r * size;      \
      T *restrict c = cell + r * size, *restrict t = cell_tanh + r * size,                   \
                  *restrict h = hidden + r * size;                                           \
      for (ptrdiff_t j = 0; j < 2 * size; j++) sums[j] = SIGMOID(sums[j]);                   \
      for (ptrdiff_t j = 0; j < size; j++) g[j] = TANH(g[j]);                                \
      for (ptrdiff_t j = 0; j < size; j++) o[j] = SIGMOID(o[j]);                             \
      for (ptrdiff_t j = 0; j < size; j++) {                                                 \
        c[j] = f[j] * c0[j] + i[j] * g[j];                                                   \
        t[j] = TANH(c[j]);                                                                   \
        h[j] = o[j] * t[j];                                                                  \
      }                                                                                      \
      if (mask && !mask[r])                                                                  \
        for (ptrdiff_t j = 0; j < size; j++) {                                               \
          c[j] = c0[j];                                                                      \
          h[j] = h0[j];                                                                      \
        }                                                                                    \
    }                                                                                        \
  }
LSTM(lk_lstm_step_f32, float, fast_tanh, fast_sigmoid)
LSTM(lk_lstm_step_f64, double, tanh, SIGMOID_D)

// The loops over a row are functions of their own, because only a parameter's `restrict` convinces
// the compiler that the many arrays do not overlap.
#define ROW static inline __attribute__((always_inline)) void

#define LSTM_ROW(T)                                                                          \
  ROW lstm_row_gradient_##T(ptrdiff_t size, const T *restrict i, const T *restrict f,        \
                            const T *restrict g, const T *restrict o, const T *restrict c0,  \
                            const T *restrict t, const T *restrict dh, T *restrict dc,       \
                            T *restrict di, T *restrict df, T *restrict dg,                  \
                            T *restrict d_o) {                                               \
    for (ptrdiff_t j = 0; j < size; j++) {                                                   \
      T d = dc[j] + dh[j] * o[j] * (1 - t[j] * t[j]);                                        \
      d_o[j] = dh[j] * t[j] * o[j] * (1 - o[j]);                                             \
      di[j] = d * g[j] * i[j] * (1 - i[j]);                                                  \
      df[j] = d * c0[j] * f[j] * (1 - f[j]);                                                 \
      dg[j] = d * i[j] * (1 - g[j] * g[j]);                                                  \
      dc[j] = d * f[j];                                                                      \
    }                                                                                        \
  }
LSTM_ROW(float)
LSTM_ROW(double)

// `cell_gradient` comes in as that of the new cell and goes out as that of the old one.
#define LSTM_GRADIENT(NAME, T)                                                               \
  LK_FAST void NAME(ptrdiff_t batch, ptrdiff_t size, const T *gates, const T *old_cell,      \
                    const T *cell_tanh, const T *hidden_gradient, T *cell_gradient,          \
                    T *gate_gradient, const uint8_t *mask) {                                 \
    for (ptrdiff_t r = 0; r < batch; r++) {                                                  \
      const T *i = gates + r * 4 * size;                                                     \
      T *di = gate_gradient + r * 4 * size;                                                  \
      if (mask && !mask[r]) {                                                                \
        for (ptrdiff_t j = 0; j < 4 * size; j++) di[j] = 0;                                  \
        continue;                                                                            \
      }                                                                                      \
      lstm_row_gradient_##T(size, i, i + size, i + 2 * size, i + 3 * size,                   \
                            old_cell + r * size, cell_tanh + r * size,                       \
                            hidden_gradient + r * size, cell_gradient + r * size, di,        \
                            di + size, di + 2 * size, di + 3 * size);                        \
    }                                                                                        \
  }
LSTM_GRADIENT(lk_lstm_step_gradient_f32, float)
LSTM_GRADIENT(lk_lstm_step_gradient_f64, double)

// Gates in the order reset, update, new (`reset_first`) or update, reset, new, those from the
// input and those from the state apart: the reset gate scales the latter's third part. The first
// two of `input_gates` become activations, its third the new value.
#define GRU(NAME, T, TANH, SIGMOID)                                                          \
  LK_FAST void NAME(ptrdiff_t batch, ptrdiff_t size, T *input_gates, const T *state_gates,   \
                    const T *old_hidden, T *hidden, int reset_first, const uint8_t *mask) {  \
    for (ptrdiff_t row = 0; row < batch; row++) {                                            \
      T *x = input_gates + row * 3 * size;                                                   \
      const T *s = state_gates + row * 3 * size;                                             \
      T *restrict r = x + (reset_first ? 0 : size), *restrict z = x + (reset_first ? size : 0), \
                  *restrict n = x + 2 * size;                                                \
      const T *restrict sr = s + (reset_first ? 0 : size),                                   \
                        *restrict sz = s + (reset_first ? size : 0),                         \
                        *restrict sn = s + 2 * size;                                         \
      const T *restrict h0 = old_hidden + row * size;                                        \
      T *restrict h = hidden + row * size;                                                   \
      for (ptrdiff_t j = 0; j < size; j++) r[j] = SIGMOID(r[j] + sr[j]);                     \
      for (ptrdiff_t j = 0; j < size; j++) z[j] = SIGMOID(z[j] + sz[j]);                     \
      for (ptrdiff_t j = 0; j < size; j++) n[j] = TANH(n[j] + r[j] * sn[j]);                 \
      for (ptrdiff_t j = 0; j < size; j++) h[j] = (1 - z[j]) * n[j] + z[j] * h0[j];          \
      if (mask && !mask[row])                                                                \
        for (ptrdiff_t j = 0; j < size; j++) h[j] = h0[j];                                   \
    }                                                                                        \
  }
GRU(lk_gru_step_f32, float, fast_tanh, fast_sigmoid)
GRU(lk_gru_step_f64, double, tanh, SIGMOID_D)

#define GRU_ROW(T)                                                                           \
  ROW gru_row_gradient_##T(ptrdiff_t size, const T *restrict r, const T *restrict z,         \
                           const T *restrict n, const T *restrict sn, const T *restrict h0,  \
                           const T *restrict dh, T *restrict dxr, T *restrict dxz,           \
                           T *restrict dxn, T *restrict dsr, T *restrict dsz,                \
                           T *restrict dsn, T *restrict d) {                                 \
    for (ptrdiff_t j = 0; j < size; j++) {                                                   \
      T dn = dh[j] * (1 - z[j]) * (1 - n[j] * n[j]);                                         \
      T dz = dh[j] * (h0[j] - n[j]) * z[j] * (1 - z[j]);                                     \
      T dr = dn * sn[j] * r[j] * (1 - r[j]);                                                 \
      dxr[j] = dsr[j] = dr;                                                                  \
      dxz[j] = dsz[j] = dz;                                                                  \
      dxn[j] = dn;                                                                           \
      dsn[j] = dn * r[j];                                                                    \
      d[j] = dh[j] * z[j];                                                                   \
    }                                                                                        \
  }
GRU_ROW(float)
GRU_ROW(double)

// `carried` takes the part of the old state's gradient that does not pass through a product.
#define GRU_GRADIENT(NAME, T)                                                                \
  LK_FAST void NAME(ptrdiff_t batch, ptrdiff_t size, const T *input_gates,                   \
                    const T *state_gates, const T *old_hidden, const T *hidden_gradient,     \
                    T *input_gradient, T *state_gradient, T *carried, int reset_first,       \
                    const uint8_t *mask) {                                                   \
    for (ptrdiff_t row = 0; row < batch; row++) {                                            \
      const T *x = input_gates + row * 3 * size, *s = state_gates + row * 3 * size;          \
      ptrdiff_t at_r = reset_first ? 0 : size, at_z = reset_first ? size : 0;                \
      T *dx = input_gradient + row * 3 * size, *ds = state_gradient + row * 3 * size;        \
      const T *dh = hidden_gradient + row * size;                                            \
      T *d = carried + row * size;                                                           \
      if (mask && !mask[row]) {                                                              \
        for (ptrdiff_t j = 0; j < 3 * size; j++) dx[j] = ds[j] = 0;                          \
        for (ptrdiff_t j = 0; j < size; j++) d[j] = dh[j];                                   \
        continue;                                                                            \
      }                                                                                      \
      gru_row_gradient_##T(size, x + at_r, x + at_z, x + 2 * size, s + 2 * size,             \
                           old_hidden + row * size, dh, dx + at_r, dx + at_z, dx + 2 * size, \
                           ds + at_r, ds + at_z, ds + 2 * size, d);                          \
    }                                                                                        \
  }
GRU_GRADIENT(lk_gru_step_gradient_f32, float)
GRU_GRADIENT(lk_gru_step_gradient_f64, double)

#define RNN(NAME, T, TANH)                                                                   \
  LK_FAST void NAME(ptrdiff_t batch, ptrdiff_t size, const T *sums, const T *old_hidden,     \
                    T *hidden, int relu, const uint8_t *mask) {                              \
    for (ptrdiff_t r = 0; r < batch; r++) {                                                  \
      const T *restrict s = sums + r * size, *restrict h0 = old_hidden + r * size;           \
      T *restrict h = hidden + r * size;                                                     \
      if (relu)                                                                              \
        for (ptrdiff_t j = 0; j < size; j++) h[j] = s[j] < 0 ? 0 : s[j];                     \
      else                                                                                   \
        for (ptrdiff_t j = 0; j < size; j++) h[j] = TANH(s[j]);                              \
      if (mask && !mask[r])                                                                  \
        for (ptrdiff_t j = 0; j < size; j++) h[j] = h0[j];                                   \
    }                                                                                        \
  }
RNN(lk_rnn_step_f32, float, fast_tanh)
RNN(lk_rnn_step_f64, double, tanh)

#define RNN_GRADIENT(NAME, T)                                                                \
  LK_FAST void NAME(ptrdiff_t batch, ptrdiff_t size, const T *hidden,                        \
                    const T *hidden_gradient, T *sum_gradient, int relu,                     \
                    const uint8_t *mask) {                                                   \
    for (ptrdiff_t r = 0; r < batch; r++) {                                                  \
      const T *restrict h = hidden + r * size, *restrict dh = hidden_gradient + r * size;    \
      T *restrict d = sum_gradient + r * size;                                               \
      if (mask && !mask[r])                                                                  \
        for (ptrdiff_t j = 0; j < size; j++) d[j] = 0;                                       \
      else if (relu)                                                                         \
        for (ptrdiff_t j = 0; j < size; j++) d[j] = h[j] > 0 ? dh[j] : 0;                    \
      else                                                                                   \
        for (ptrdiff_t j = 0; j < size; j++) d[j] = dh[j] * (1 - h[j] * h[j]);               \
    }                                                                                        \
  }
RNN_GRADIENT(lk_rnn_step_gradient_f32, float)
RNN_GRADIENT(lk_rnn_step_gradient_f64, double)
