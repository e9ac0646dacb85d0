#ifndef LECTERN_CKERNELS_HALF_H
#define LECTERN_CKERNELS_HALF_H

#include <stdint.h>

// The two kinds of 16-bit floating point numbers: IEEE half precision, and bfloat16, the upper half
// of a float. Both round to the nearest, ties to even.

typedef union { float value; uint32_t bits; } single;

static inline float from_half(uint16_t half) {
  const single smallest = {.bits = 113u << 23};
  single result = {.bits = (uint32_t)(half & 0x7fff) << 13};
  uint32_t exponent = result.bits & (0x7c00u << 13);
  result.bits += (127u - 15) << 23;
  if (exponent == 0x7c00u << 13) {
    result.bits += (128u - 16) << 23;
  } else if (exponent == 0) {
    result.bits += 1u << 23;
    result.value -= smallest.value;
  }
  result.bits |= (uint32_t)(half & 0x8000) << 16;
  return result.value;
}

static inline uint16_t to_half(float value) {
  single number = {value};
  uint32_t sign = number.bits & 0x80000000u;
  number.bits ^= sign;
  uint16_t half;
  if (number.bits >= 0x47800000u) {
    half = number.bits > 0x7f800000u ? 0x7e00 : 0x7c00;
  } else if (number.bits < 0x38800000u) {
    // Too small for a leading 1: adding a half moves the digits to where they belong.
    number.value += 0.5f;
    half = (uint16_t)(number.bits - 0x3f000000u);
  } else {
    uint32_t odd = (number.bits >> 13) & 1;
    number.bits += 0xc8000fffu + odd;
    half = (uint16_t)(number.bits >> 13);
  }
  return (uint16_t)(half | sign >> 16);
}

static inline float from_bfloat(uint16_t bits) {
  return (single){.bits = (uint32_t)bits << 16}.value;
}

static inline uint16_t to_bfloat(float value) {
  single number = {value};
  if (value != value) return 0x7fc0;
  return (uint16_t)((number.bits + 0x7fff + ((number.bits >> 16) & 1)) >> 16);
}

#endif
