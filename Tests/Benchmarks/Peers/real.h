// The number type of the C peers, and its functions.
#include <math.h>
#ifndef REAL
#define REAL double
#endif
typedef REAL R;
#define IS_FLOAT (sizeof(R) == 4)
static R EXP(R x) { return IS_FLOAT ? expf(x) : exp(x); }
static R TANH(R x) { return IS_FLOAT ? tanhf(x) : tanh(x); }
static R LOG(R x) { return IS_FLOAT ? logf(x) : log(x); }
