#ifndef LECTERN_CKERNELS_TARGET_H
#define LECTERN_CKERNELS_TARGET_H

// On Linux x86-64 each loop marked LK_FAST is compiled three times and the one for the machine at
// hand is chosen when the program starts. Elsewhere the compiler's default serves.
#if defined(__linux__) && defined(__x86_64__)
#define LK_FAST __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define LK_FAST
#endif

#endif
