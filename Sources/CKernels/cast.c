#include "CKernels.h"
#include "half.h"

#include <math.h>

// Conversions wrap like NumPy's and PyTorch's: by way of 64 bits; what no integer can hold is the
// smallest one, as x86-64 has it.
static inline int64_t whole(double value) {
  return value >= -0x1p63 && value < 0x1p63 ? (int64_t)value : INT64_MIN;
}

#define LOOP(STORED, FROM, READ, TO, EXPRESSION)                       \
  {                                                                    \
    const STORED *s = source;                                          \
    TO *d = destination;                                               \
    for (ptrdiff_t i = 0; i < n; i++) {                                \
      FROM x = READ(s[i * ss]);                                        \
      d[i * ds] = (TO)(EXPRESSION);                                    \
    }                                                                  \
    return;                                                            \
  }

// STORED is what lies in memory, FROM what it is read as.
#define TO_CASES(STORED, FROM, READ, WHOLE)                          \
  switch (to) {                                                      \
    case LK_BOOL: LOOP(STORED, FROM, READ, uint8_t, x != 0)          \
    case LK_UINT8: LOOP(STORED, FROM, READ, uint8_t, WHOLE)          \
    case LK_INT8: LOOP(STORED, FROM, READ, int8_t, WHOLE)            \
    case LK_INT16: LOOP(STORED, FROM, READ, int16_t, WHOLE)          \
    case LK_UINT16: LOOP(STORED, FROM, READ, uint16_t, WHOLE)        \
    case LK_INT32: LOOP(STORED, FROM, READ, int32_t, WHOLE)          \
    case LK_UINT32: LOOP(STORED, FROM, READ, uint32_t, WHOLE)        \
    case LK_INT64: LOOP(STORED, FROM, READ, int64_t, WHOLE)          \
    case LK_FLOAT32: LOOP(STORED, FROM, READ, float, x)              \
    case LK_FLOAT64: LOOP(STORED, FROM, READ, double, x)             \
    case LK_FLOAT16: LOOP(STORED, FROM, READ, uint16_t, to_half((float)x)) \
    case LK_BFLOAT16: LOOP(STORED, FROM, READ, uint16_t, to_bfloat((float)x)) \
  }                                                                  \
  return;

#define SAME(x) (x)

void lk_cast(int from, const void *source, ptrdiff_t ss, int to, void *destination, ptrdiff_t ds,
             ptrdiff_t n) {
  switch (from) {
    case LK_BOOL:
    case LK_UINT8: TO_CASES(uint8_t, uint8_t, SAME, x)
    case LK_INT8: TO_CASES(int8_t, int8_t, SAME, x)
    case LK_INT16: TO_CASES(int16_t, int16_t, SAME, x)
    case LK_UINT16: TO_CASES(uint16_t, uint16_t, SAME, x)
    case LK_INT32: TO_CASES(int32_t, int32_t, SAME, x)
    case LK_UINT32: TO_CASES(uint32_t, uint32_t, SAME, x)
    case LK_INT64: TO_CASES(int64_t, int64_t, SAME, x)
    case LK_FLOAT32: TO_CASES(float, float, SAME, whole(x))
    case LK_FLOAT64: TO_CASES(double, double, SAME, whole(x))
    case LK_FLOAT16: TO_CASES(uint16_t, float, from_half, whole(x))
    case LK_BFLOAT16: TO_CASES(uint16_t, float, from_bfloat, whole(x))
  }
}

float lk_from_half(uint16_t bits) { return from_half(bits); }
uint16_t lk_to_half(float value) { return to_half(value); }
float lk_from_bfloat(uint16_t bits) { return from_bfloat(bits); }
uint16_t lk_to_bfloat(float value) { return to_bfloat(value); }
