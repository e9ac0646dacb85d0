#include "CKernels.h"

#include <stdio.h>

int lk_format(double value, char style, int precision, char *buffer, size_t capacity) {
  return snprintf(buffer, capacity, style == 'e' ? "%.*e" : "%.*f", precision, value);
}
