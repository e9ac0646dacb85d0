#include "CKernels.h"

#include <math.h>

// Conversions wrap like NumPy's and PyTorch's: by way of 64 bits; what no integer can hold is the
// smallest one, as x86-64 has it.
static inline int64_t whole(double value) {
  return value >= -0x1p63 && value < 0x1p63 ? (int64_t)value : INT64_MIN;
}

#define LOOP(FROM, TO, EXPRESSION)                                     \
  {                                                                    \
    const FROM *s = source;                                            \
    TO *d = destination;                                               \
    for (ptrdiff_t i = 0; i < n; i++) {                                \
      FROM x = s[i * ss];                                              \
      d[i * ds] = (TO)(EXPRESSION);                                    \
    }                                                                  \
    return;                                                            \
  }

#define TO_CASES(FROM, WHOLE)                          \
  switch (to) {                                        \
    case LK_BOOL: LOOP(FROM, uint8_t, x != 0)          \
    case LK_UINT8: LOOP(FROM, uint8_t, WHOLE)          \
    case LK_INT32: LOOP(FROM, int32_t, WHOLE)          \
    case LK_INT64: LOOP(FROM, int64_t, WHOLE)          \
    case LK_FLOAT32: LOOP(FROM, float, x)              \
    case LK_FLOAT64: LOOP(FROM, double, x)             \
  }                                                    \
  return;

void lk_cast(int from, const void *source, ptrdiff_t ss, int to, void *destination, ptrdiff_t ds,
             ptrdiff_t n) {
  switch (from) {
    case LK_BOOL:
    case LK_UINT8: TO_CASES(uint8_t, x)
    case LK_INT32: TO_CASES(int32_t, x)
    case LK_INT64: TO_CASES(int64_t, x)
    case LK_FLOAT32: TO_CASES(float, whole(x))
    case LK_FLOAT64: TO_CASES(double, whole(x))
  }
}
