#ifndef LECTERN_CKERNELS_H
#define LECTERN_CKERNELS_H

#include <stddef.h>
#include <stdint.h>

// Plain loops over numbers. Strides and counts are in elements. `dtype` is one of the codes below.

enum {
  LK_BOOL, LK_UINT8, LK_INT32, LK_INT64, LK_FLOAT32, LK_FLOAT64, LK_INT8, LK_INT16, LK_UINT16,
  LK_UINT32, LK_FLOAT16, LK_BFLOAT16
};

// Memory, aligned to 64 bytes; NULL if there is none.
void *_Nullable lk_allocate(size_t bytes);
void lk_release(void *_Nonnull memory);
// What the C library has handed out, large blocks included.
uint64_t lk_bytes_in_use(void);

// destination[i] = (to)source[i]; the two kinds of half precision are known here alone.
void lk_cast(int from, const void *_Nonnull source, ptrdiff_t source_stride, int to,
             void *_Nonnull destination, ptrdiff_t destination_stride, ptrdiff_t count);
// The bits of a number in half precision or bfloat16, and back.
float lk_from_half(uint16_t bits);
uint16_t lk_to_half(float value);
float lk_from_bfloat(uint16_t bits);
uint16_t lk_to_bfloat(float value);

enum {
  LK_NEGATIVE, LK_ABSOLUTE, LK_SIGN, LK_SQUARE, LK_NOT, LK_RECIPROCAL, LK_SQRT, LK_RSQRT, LK_EXP,
  LK_EXPM1, LK_EXP2, LK_LOG, LK_LOG2, LK_LOG10, LK_LOG1P, LK_SIN, LK_COS, LK_TAN, LK_ASIN, LK_ACOS,
  LK_ATAN, LK_SINH, LK_COSH, LK_TANH, LK_ASINH, LK_ACOSH, LK_ATANH, LK_SIGMOID, LK_RELU, LK_FLOOR,
  LK_CEIL, LK_ROUND, LK_TRUNC, LK_ERF, LK_SOFTPLUS, LK_LOG_SIGMOID, LK_SILU, LK_GELU, LK_GELU_TANH,
  LK_IS_NAN, LK_IS_INF, LK_IS_FINITE
};
// Operand and result have the same dtype, but for LK_IS_*, whose result is bytes.
void lk_unary(int operation, int dtype, const void *_Nonnull a, ptrdiff_t a_stride,
              void *_Nonnull out, ptrdiff_t out_stride, ptrdiff_t count);

// out[i] = gradient[i] times the slope of LK_RELU, LK_TANH or LK_SIGMOID where its result is y[i].
void lk_activation_gradient_f32(int operation, const float *_Nonnull y,
                                const float *_Nonnull gradient, float *_Nonnull out,
                                ptrdiff_t count);

enum {
  LK_ADD, LK_SUBTRACT, LK_MULTIPLY, LK_DIVIDE, LK_FLOOR_DIVIDE, LK_REMAINDER, LK_FMOD, LK_POWER,
  LK_MAXIMUM, LK_MINIMUM, LK_ATAN2, LK_AND, LK_OR, LK_XOR, LK_SHIFT_LEFT, LK_SHIFT_RIGHT, LK_HYPOT
};
// All three have the same dtype. Returns 1 if an integer was divided by zero (the result is 0).
int lk_binary(int operation, int dtype, const void *_Nonnull a, ptrdiff_t a_stride,
              const void *_Nonnull b, ptrdiff_t b_stride, void *_Nonnull out, ptrdiff_t out_stride,
              ptrdiff_t count);

enum { LK_EQUAL, LK_NOT_EQUAL, LK_LESS, LK_LESS_EQUAL, LK_GREATER, LK_GREATER_EQUAL };
// The operands have the same dtype, the result is bytes of 0 and 1.
void lk_compare(int operation, int dtype, const void *_Nonnull a, ptrdiff_t a_stride,
                const void *_Nonnull b, ptrdiff_t b_stride, uint8_t *_Nonnull out,
                ptrdiff_t out_stride, ptrdiff_t count);

// out[i] = condition[i] ? a[i] : b[i], for elements of 1, 2, 4 or 8 bytes.
void lk_where(int element_bytes, const uint8_t *_Nonnull condition, ptrdiff_t condition_stride,
              const void *_Nonnull a, ptrdiff_t a_stride, const void *_Nonnull b,
              ptrdiff_t b_stride, void *_Nonnull out, ptrdiff_t out_stride, ptrdiff_t count);

// 1 if no number of a strided row is NaN or infinite.
int lk_all_finite_f32(const float *_Nonnull a, ptrdiff_t stride, ptrdiff_t count);
int lk_all_finite_f64(const double *_Nonnull a, ptrdiff_t stride, ptrdiff_t count);

// The sum of a strided row, added up in the order that NumPy or PyTorch uses.
float lk_sum_numpy_f32(const float *_Nonnull a, ptrdiff_t stride, ptrdiff_t count);
double lk_sum_numpy_f64(const double *_Nonnull a, ptrdiff_t stride, ptrdiff_t count);
float lk_sum_torch_f32(const float *_Nonnull a, ptrdiff_t stride, ptrdiff_t count);
double lk_sum_torch_f64(const double *_Nonnull a, ptrdiff_t stride, ptrdiff_t count);

// out[j] = the sum of column j over rows that are row_stride apart, in either order of additions.
void lk_sum_rows_numpy_f32(const float *_Nonnull a, ptrdiff_t row_stride, ptrdiff_t rows,
                           float *_Nonnull out, ptrdiff_t columns);
void lk_sum_rows_numpy_f64(const double *_Nonnull a, ptrdiff_t row_stride, ptrdiff_t rows,
                           double *_Nonnull out, ptrdiff_t columns);
void lk_sum_rows_torch_f32(const float *_Nonnull a, ptrdiff_t row_stride, ptrdiff_t rows,
                           float *_Nonnull out, ptrdiff_t columns);
void lk_sum_rows_torch_f64(const double *_Nonnull a, ptrdiff_t row_stride, ptrdiff_t rows,
                           double *_Nonnull out, ptrdiff_t columns);

// c[m, n] = start[m, n] + a[m, k] b[k, n]; each matrix with its row stride, a and b with a column
// stride, the others with columns side by side. `start` may be missing, one row (stride 0) or c.
void lk_matmul_f32(ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const float *_Nonnull a,
                   ptrdiff_t a_row, ptrdiff_t a_column, const float *_Nonnull b, ptrdiff_t b_row,
                   ptrdiff_t b_column, const float *_Nullable start, ptrdiff_t start_row,
                   float *_Nonnull c, ptrdiff_t c_row);
void lk_matmul_f64(ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const double *_Nonnull a,
                   ptrdiff_t a_row, ptrdiff_t a_column, const double *_Nonnull b, ptrdiff_t b_row,
                   ptrdiff_t b_column, const double *_Nullable start, ptrdiff_t start_row,
                   double *_Nonnull c, ptrdiff_t c_row);

// As TensorFlow's and NumPy's own kernels compute them in the last digit. The functions on single
// numbers answer 0 where they do not know the operation.
int lk_unary_eigen_f32(int operation, const float *_Nonnull a, float *_Nonnull out,
                       ptrdiff_t count);
int lk_unary_numpy_f32(int operation, const float *_Nonnull a, float *_Nonnull out,
                       ptrdiff_t count);
float lk_sum_eigen_f32(const float *_Nonnull a, ptrdiff_t stride, ptrdiff_t count);
void lk_sum_rows_eigen_f32(const float *_Nonnull a, ptrdiff_t row_stride, ptrdiff_t rows,
                           float *_Nonnull out, ptrdiff_t columns);
// `work` is room for as many numbers as `a` has.
void lk_matvec_rows_eigen_f32(ptrdiff_t rows, ptrdiff_t depth, const float *_Nonnull a,
                              ptrdiff_t a_row, const float *_Nonnull x, ptrdiff_t x_step,
                              float *_Nonnull out, ptrdiff_t out_step);
void lk_matvec_columns_eigen_f32(ptrdiff_t rows, ptrdiff_t depth, const float *_Nonnull a,
                                 ptrdiff_t a_row, ptrdiff_t a_column, const float *_Nonnull x,
                                 ptrdiff_t x_step, float *_Nonnull out, ptrdiff_t out_step,
                                 int is_small);
void lk_softmax_eigen_f32(const float *_Nonnull a, float *_Nonnull out, ptrdiff_t rows,
                          ptrdiff_t columns, int logarithm, float *_Nonnull work);

// Softmax of each row, or its logarithm; and the gradient from the result and the gradient of it.
// PyTorch divides by the sum along other axes than the last, and multiplies by its inverse there.
void lk_softmax_f32(const float *_Nonnull a, float *_Nonnull out, ptrdiff_t rows,
                    ptrdiff_t columns, int logarithm, int divides);
void lk_softmax_f64(const double *_Nonnull a, double *_Nonnull out, ptrdiff_t rows,
                    ptrdiff_t columns, int logarithm, int divides);
void lk_softmax_gradient_f32(const float *_Nonnull result, const float *_Nonnull gradient,
                             float *_Nonnull out, ptrdiff_t rows, ptrdiff_t columns,
                             int logarithm);
void lk_softmax_gradient_f64(const double *_Nonnull result, const double *_Nonnull gradient,
                             double *_Nonnull out, ptrdiff_t rows, ptrdiff_t columns,
                             int logarithm);

// Each row less its mean, times the inverse of its deviation, which are kept; then scale and shift
// by column, either of which may be missing.
void lk_layer_norm_f32(const float *_Nonnull a, const float *_Nullable scale,
                       const float *_Nullable shift, float *_Nonnull out, float *_Nonnull mean,
                       float *_Nonnull inverse, ptrdiff_t rows, ptrdiff_t columns, double epsilon);
void lk_layer_norm_f64(const double *_Nonnull a, const double *_Nullable scale,
                       const double *_Nullable shift, double *_Nonnull out,
                       double *_Nonnull mean, double *_Nonnull inverse, ptrdiff_t rows,
                       ptrdiff_t columns, double epsilon);
// Gradients; those of scale and shift are added to.
void lk_layer_norm_gradient_f32(const float *_Nonnull a, const float *_Nullable scale,
                                const float *_Nonnull mean, const float *_Nonnull inverse,
                                const float *_Nonnull gradient, float *_Nonnull out,
                                float *_Nullable scale_gradient, float *_Nullable shift_gradient,
                                ptrdiff_t rows, ptrdiff_t columns);
void lk_layer_norm_gradient_f64(const double *_Nonnull a, const double *_Nullable scale,
                                const double *_Nonnull mean, const double *_Nonnull inverse,
                                const double *_Nonnull gradient, double *_Nonnull out,
                                double *_Nullable scale_gradient,
                                double *_Nullable shift_gradient, ptrdiff_t rows,
                                ptrdiff_t columns);

// Batch normalization of [outer, channels, inner]; see channels.c.
void lk_channel_moments_f32(const float *_Nonnull a, double *_Nonnull mean,
                            double *_Nonnull variance, ptrdiff_t outer, ptrdiff_t channels,
                            ptrdiff_t inner);
void lk_channel_affine_f32(const float *_Nonnull a, const float *_Nonnull scale,
                           const float *_Nonnull shift, float *_Nonnull out, ptrdiff_t outer,
                           ptrdiff_t channels, ptrdiff_t inner);

// One step of a recurrent layer behind its products, and its gradients; see recurrent.c.
void lk_add_rows_f32(ptrdiff_t batch, ptrdiff_t size, float *_Nonnull sums,
                     const float *_Nonnull rows, ptrdiff_t stride);
void lk_add_rows_f64(ptrdiff_t batch, ptrdiff_t size, double *_Nonnull sums,
                     const double *_Nonnull rows, ptrdiff_t stride);
void lk_lstm_step_f32(ptrdiff_t batch, ptrdiff_t size, float *_Nonnull gates,
                      const float *_Nonnull old_cell, const float *_Nonnull old_hidden,
                      const float *_Nullable bias, float *_Nonnull cell, float *_Nonnull cell_tanh, float *_Nonnull hidden,
                      const uint8_t *_Nullable mask);
void lk_lstm_step_gradient_f32(ptrdiff_t batch, ptrdiff_t size, const float *_Nonnull gates,
                               const float *_Nonnull old_cell, const float *_Nonnull cell_tanh,
                               const float *_Nonnull hidden_gradient,
                               float *_Nonnull cell_gradient, float *_Nonnull gate_gradient,
                               const uint8_t *_Nullable mask);
void lk_gru_step_f32(ptrdiff_t batch, ptrdiff_t size, float *_Nonnull input_gates,
                     const float *_Nonnull state_gates, const float *_Nonnull old_hidden,
                     float *_Nonnull hidden, int reset_first, const uint8_t *_Nullable mask);
void lk_gru_step_gradient_f32(ptrdiff_t batch, ptrdiff_t size, const float *_Nonnull input_gates,
                              const float *_Nonnull state_gates, const float *_Nonnull old_hidden,
                              const float *_Nonnull hidden_gradient,
                              float *_Nonnull input_gradient, float *_Nonnull state_gradient,
                              float *_Nonnull carried, int reset_first,
                              const uint8_t *_Nullable mask);
void lk_rnn_step_f32(ptrdiff_t batch, ptrdiff_t size, const float *_Nonnull sums,
                     const float *_Nonnull old_hidden, float *_Nonnull hidden, int relu,
                     const uint8_t *_Nullable mask);
void lk_rnn_step_gradient_f32(ptrdiff_t batch, ptrdiff_t size, const float *_Nonnull hidden,
                              const float *_Nonnull hidden_gradient, float *_Nonnull sum_gradient,
                              int relu, const uint8_t *_Nullable mask);
void lk_lstm_step_f64(ptrdiff_t batch, ptrdiff_t size, double *_Nonnull gates,
                      const double *_Nonnull old_cell, const double *_Nonnull old_hidden,
                      const double *_Nullable bias, double *_Nonnull cell, double *_Nonnull cell_tanh, double *_Nonnull hidden,
                      const uint8_t *_Nullable mask);
void lk_lstm_step_gradient_f64(ptrdiff_t batch, ptrdiff_t size, const double *_Nonnull gates,
                               const double *_Nonnull old_cell, const double *_Nonnull cell_tanh,
                               const double *_Nonnull hidden_gradient,
                               double *_Nonnull cell_gradient, double *_Nonnull gate_gradient,
                               const uint8_t *_Nullable mask);
void lk_gru_step_f64(ptrdiff_t batch, ptrdiff_t size, double *_Nonnull input_gates,
                     const double *_Nonnull state_gates, const double *_Nonnull old_hidden,
                     double *_Nonnull hidden, int reset_first, const uint8_t *_Nullable mask);
void lk_gru_step_gradient_f64(ptrdiff_t batch, ptrdiff_t size, const double *_Nonnull input_gates,
                              const double *_Nonnull state_gates, const double *_Nonnull old_hidden,
                              const double *_Nonnull hidden_gradient,
                              double *_Nonnull input_gradient, double *_Nonnull state_gradient,
                              double *_Nonnull carried, int reset_first,
                              const uint8_t *_Nullable mask);
void lk_rnn_step_f64(ptrdiff_t batch, ptrdiff_t size, const double *_Nonnull sums,
                     const double *_Nonnull old_hidden, double *_Nonnull hidden, int relu,
                     const uint8_t *_Nullable mask);
void lk_rnn_step_gradient_f64(ptrdiff_t batch, ptrdiff_t size, const double *_Nonnull hidden,
                              const double *_Nonnull hidden_gradient, double *_Nonnull sum_gradient,
                              int relu, const uint8_t *_Nullable mask);

// One step of an optimizer over a parameter of n numbers; see optimizers.c. State that may be
// missing is NULL.
void lk_sgd_f32(ptrdiff_t n, float *_Nonnull p, const float *_Nonnull g, float *_Nullable buffer,
                double rate, double momentum, double dampening, double decay, int nesterov,
                int first, int maximize);
void lk_adam_f32(ptrdiff_t n, float *_Nonnull p, const float *_Nonnull g, float *_Nonnull m,
                 float *_Nonnull v, float *_Nullable largest, double rate, double beta1,
                 double beta2, double epsilon, double decay, double correction1,
                 double correction2, int decoupled, int maximize);
void lk_rmsprop_f32(ptrdiff_t n, float *_Nonnull p, const float *_Nonnull g, float *_Nonnull v,
                    float *_Nullable mean, float *_Nullable buffer, double rate, double alpha,
                    double epsilon, double decay, double momentum, int maximize);
void lk_adagrad_f32(ptrdiff_t n, float *_Nonnull p, const float *_Nonnull g, float *_Nonnull sum,
                    double rate, double epsilon, double decay, int maximize);
void lk_keras_adam_f32(ptrdiff_t n, float *_Nonnull p, const float *_Nonnull g,
                       const float *_Nullable squares, float *_Nonnull m, float *_Nonnull v,
                       float *_Nullable largest, float alpha, float rest1, float rest2,
                       float epsilon);
void lk_keras_sgd_f32(ptrdiff_t n, float *_Nonnull p, const float *_Nonnull g,
                      float *_Nullable velocity, float rate, float momentum, int nesterov);
void lk_sgd_f64(ptrdiff_t n, double *_Nonnull p, const double *_Nonnull g, double *_Nullable buffer,
                double rate, double momentum, double dampening, double decay, int nesterov,
                int first, int maximize);
void lk_adam_f64(ptrdiff_t n, double *_Nonnull p, const double *_Nonnull g, double *_Nonnull m,
                 double *_Nonnull v, double *_Nullable largest, double rate, double beta1,
                 double beta2, double epsilon, double decay, double correction1,
                 double correction2, int decoupled, int maximize);
void lk_rmsprop_f64(ptrdiff_t n, double *_Nonnull p, const double *_Nonnull g, double *_Nonnull v,
                    double *_Nullable mean, double *_Nullable buffer, double rate, double alpha,
                    double epsilon, double decay, double momentum, int maximize);
void lk_adagrad_f64(ptrdiff_t n, double *_Nonnull p, const double *_Nonnull g, double *_Nonnull sum,
                    double rate, double epsilon, double decay, int maximize);
void lk_keras_adam_f64(ptrdiff_t n, double *_Nonnull p, const double *_Nonnull g,
                       const double *_Nullable squares, double *_Nonnull m, double *_Nonnull v,
                       double *_Nullable largest, double alpha, double rest1, double rest2,
                       double epsilon);
void lk_keras_sgd_f64(ptrdiff_t n, double *_Nonnull p, const double *_Nonnull g,
                      double *_Nullable velocity, double rate, double momentum, int nesterov);

// Turns 16 uniform numbers in [0, 1) into 16 normal ones, as PyTorch does.
void lk_normal_16_f32(float *_Nonnull data, float mean, float deviation);

// Writes a number with `precision` digits behind the point, `style` 'f' or 'e'; returns the length.
int lk_format(double value, char style, int precision, char *_Nonnull buffer, size_t capacity);

#endif
