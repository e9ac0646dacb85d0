#include "CKernels.h"
#include "target.h"

#include <math.h>

// The square root as an instruction: the C library's also sets errno, which keeps a loop scalar.
#define ROOT(x) __builtin_elementwise_sqrt(x)

// One step of an optimizer as a single loop over a parameter, in the order of operations of
// PyTorch's (or Keras's) own code, so that digits agree over many steps. A sum that takes a product
// in the same expression is rounded once, as in PyTorch's vector code; what stands in a statement
// of its own is rounded there. TensorFlow rounds each product, so Keras's rules are not contracted.

#define SGD(NAME, T)                                                                         \
  LK_FAST void NAME(ptrdiff_t n, T *restrict p, const T *restrict g, T *restrict buffer,     \
                    double rate, double momentum, double dampening, double decay,            \
                    int nesterov, int first, int maximize) {                                 \
    T lr = (T)rate, mu = (T)momentum, keep = (T)(1 - dampening), wd = (T)decay;              \
    T sign = maximize ? -1 : 1;                                                              \
    for (ptrdiff_t i = 0; i < n; i++) {                                                      \
      T d = sign * g[i];                                                                     \
      d += wd * p[i];                                                                        \
      if (buffer) {                                                                          \
        T kept = buffer[i] * mu;                                                             \
        T b = first ? d : kept + keep * d;                                                   \
        buffer[i] = b;                                                                       \
        d = nesterov ? d + mu * b : b;                                                       \
      }                                                                                      \
      p[i] -= lr * d;                                                                        \
    }                                                                                        \
  }
SGD(lk_sgd_f32, float)
SGD(lk_sgd_f64, double)

// The switches are constants where this is inlined, so that each loop is free of them.
#define ADAM(NAME, T, SQRT)                                                                  \
  static inline __attribute__((always_inline)) void NAME##_loop(                             \
      ptrdiff_t n, T *restrict p, const T *restrict g, T *restrict m, T *restrict v,         \
      T *restrict largest, T sign, T wd, T shrink, T b1, T b2, T rest, T step, T root,       \
      T eps, int decoupled, int keeps_largest) {                                             \
    for (ptrdiff_t i = 0; i < n; i++) {                                                      \
      T d = sign * g[i], x = p[i];                                                           \
      if (decoupled)                                                                         \
        x *= shrink;                                                                         \
      else                                                                                   \
        d += wd * x;                                                                         \
      T average = m[i] + b1 * (d - m[i]);                                                    \
      T kept = v[i] * b2;                                                                    \
      T square = kept + rest * d * d;                                                        \
      m[i] = average;                                                                        \
      v[i] = square;                                                                         \
      if (keeps_largest) {                                                                   \
        square = square > largest[i] ? square : largest[i];                                  \
        largest[i] = square;                                                                 \
      }                                                                                      \
      p[i] = x - step * average / (SQRT(square) / root + eps);                               \
    }                                                                                        \
  }                                                                                          \
  LK_FAST void NAME(ptrdiff_t n, T *p, const T *g, T *m, T *v, T *largest, double rate,      \
                    double beta1, double beta2, double epsilon, double decay,                \
                    double correction1, double correction2, int decoupled, int maximize) {   \
    T sign = maximize ? -1 : 1, wd = (T)decay, shrink = (T)(1 - rate * decay);               \
    T b1 = (T)(1 - beta1), b2 = (T)beta2, rest = (T)(1 - beta2), eps = (T)epsilon;           \
    T step = (T)(rate / correction1), root = (T)sqrt(correction2);                           \
    if (largest)                                                                             \
      NAME##_loop(n, p, g, m, v, largest, sign, wd, shrink, b1, b2, rest, step, root, eps,   \
                  decoupled, 1);                                                             \
    else if (decoupled)                                                                      \
      NAME##_loop(n, p, g, m, v, m, sign, wd, shrink, b1, b2, rest, step, root, eps, 1, 0);  \
    else                                                                                     \
      NAME##_loop(n, p, g, m, v, m, sign, wd, shrink, b1, b2, rest, step, root, eps, 0, 0);  \
  }
ADAM(lk_adam_f32, float, ROOT)
ADAM(lk_adam_f64, double, ROOT)

#define RMSPROP(NAME, T, SQRT)                                                               \
  LK_FAST void NAME(ptrdiff_t n, T *restrict p, const T *restrict g, T *restrict v,          \
                    T *restrict mean, T *restrict buffer, double rate, double alpha,         \
                    double epsilon, double decay, double momentum, int maximize) {           \
    T lr = (T)rate, a = (T)alpha, rest = (T)(1 - alpha), eps = (T)epsilon, wd = (T)decay;    \
    T mu = (T)momentum, sign = maximize ? -1 : 1;                                            \
    for (ptrdiff_t i = 0; i < n; i++) {                                                      \
      T d = sign * g[i];                                                                     \
      d += wd * p[i];                                                                        \
      T kept = v[i] * a;                                                                     \
      T square = kept + rest * d * d;                                                        \
      v[i] = square;                                                                         \
      if (mean) {                                                                            \
        mean[i] += rest * (d - mean[i]);                                                     \
        square -= mean[i] * mean[i];                                                         \
      }                                                                                      \
      T divisor = SQRT(square) + eps;                                                        \
      if (buffer) {                                                                          \
        T kept = buffer[i] * mu;                                                             \
        buffer[i] = kept + d / divisor;                                                      \
        p[i] -= lr * buffer[i];                                                              \
      } else {                                                                               \
        p[i] -= lr * d / divisor;                                                            \
      }                                                                                      \
    }                                                                                        \
  }
RMSPROP(lk_rmsprop_f32, float, ROOT)
RMSPROP(lk_rmsprop_f64, double, ROOT)

#define ADAGRAD(NAME, T, SQRT)                                                               \
  LK_FAST void NAME(ptrdiff_t n, T *restrict p, const T *restrict g, T *restrict sum,        \
                    double rate, double epsilon, double decay, int maximize) {               \
    T lr = (T)rate, eps = (T)epsilon, wd = (T)decay, sign = maximize ? -1 : 1;               \
    for (ptrdiff_t i = 0; i < n; i++) {                                                      \
      T d = sign * g[i];                                                                     \
      d += wd * p[i];                                                                        \
      sum[i] += d * d;                                                                       \
      p[i] -= lr * d / (SQRT(sum[i]) + eps);                                                 \
    }                                                                                        \
  }
ADAGRAD(lk_adagrad_f32, float, ROOT)
ADAGRAD(lk_adagrad_f64, double, ROOT)

#define SEPARATELY _Pragma("clang fp contract(off)")

// `squares` stands for the squared gradient where it is not the square of the gradient.
#define KERAS_ADAM(NAME, T, SQRT)                                                            \
  LK_FAST void NAME(ptrdiff_t n, T *restrict p, const T *restrict g, const T *squares,       \
                    T *restrict m, T *restrict v, T *restrict largest, T alpha, T rest1,     \
                    T rest2, T epsilon) {                                                    \
    SEPARATELY                                                                               \
    for (ptrdiff_t i = 0; i < n; i++) m[i] += (g[i] - m[i]) * rest1;                         \
    if (squares)                                                                             \
      for (ptrdiff_t i = 0; i < n; i++) v[i] += (squares[i] - v[i]) * rest2;                 \
    else                                                                                     \
      for (ptrdiff_t i = 0; i < n; i++) v[i] += (g[i] * g[i] - v[i]) * rest2;                \
    if (largest)                                                                             \
      for (ptrdiff_t i = 0; i < n; i++) largest[i] = v[i] > largest[i] ? v[i] : largest[i];  \
    const T *top = largest ? largest : v;                                                    \
    for (ptrdiff_t i = 0; i < n; i++) p[i] -= m[i] * alpha / (SQRT(top[i]) + epsilon);       \
  }
KERAS_ADAM(lk_keras_adam_f32, float, ROOT)
KERAS_ADAM(lk_keras_adam_f64, double, ROOT)

#define KERAS_SGD(NAME, T)                                                                   \
  LK_FAST void NAME(ptrdiff_t n, T *restrict p, const T *restrict g, T *restrict velocity,   \
                    T rate, T momentum, int nesterov) {                                      \
    SEPARATELY                                                                               \
    for (ptrdiff_t i = 0; i < n; i++) {                                                      \
      T step = g[i] * rate;                                                                  \
      if (velocity) {                                                                        \
        T speed = velocity[i] * momentum - step;                                             \
        velocity[i] = speed;                                                                 \
        p[i] += nesterov ? speed * momentum - step : speed;                                  \
      } else {                                                                               \
        p[i] -= step;                                                                        \
      }                                                                                      \
    }                                                                                        \
  }
KERAS_SGD(lk_keras_sgd_f32, float)
KERAS_SGD(lk_keras_sgd_f64, double)
