// XOR and the grid as a C programmer writes them for speed: the ceiling for a compiler's code.
//
//     cc -O3 -march=native [-ffast-math] [-DREAL=float] -o plain plain.c -lm
//
// With -ffast-math the innermost loops over points use the vector functions of libmvec.
#include "peer.h"
#include "real.h"
#define HIDDEN 4
#include "xor.h"

// The grid: 2-8-8-1 tanh, tanh, sigmoid at 200 x 200 points.
enum { SIDE = 200, POINTS = SIDE * SIDE, BLOCK = 256 };
static R v1[8][2], c1[8], v2[8][8], c2[8], v3[8], c3, output[POINTS];

static R next_weight(void) {
  static int seed = 1;
  seed = (seed * 37 + 11) % 101;
  return (seed - 50) / (R)50;
}

static void grid_weights(void) {
  for (int i = 0; i < 16; i++) v1[i / 2][i % 2] = next_weight();
  for (int i = 0; i < 8; i++) c1[i] = next_weight();
  for (int i = 0; i < 64; i++) v2[i / 8][i % 8] = next_weight();
  for (int i = 0; i < 8; i++) c2[i] = next_weight();
  for (int i = 0; i < 8; i++) v3[i] = next_weight();
  c3 = next_weight();
}

static void grid_block(int start, int n) {
  R x[BLOCK], y[BLOCK], h1[8][BLOCK], h2[8][BLOCK], o[BLOCK];
  for (int t = 0; t < n; t++) {
    x[t] = (R)-2 + (R)4 * ((start + t) % SIDE) / (SIDE - 1);
    y[t] = (R)-2 + (R)4 * ((start + t) / SIDE) / (SIDE - 1);
  }
  for (int i = 0; i < 8; i++)
    for (int t = 0; t < n; t++) h1[i][t] = TANH(v1[i][0] * x[t] + v1[i][1] * y[t] + c1[i]);
  for (int i = 0; i < 8; i++) {
    for (int t = 0; t < n; t++) o[t] = c2[i];
    for (int j = 0; j < 8; j++)
      for (int t = 0; t < n; t++) o[t] += v2[i][j] * h1[j][t];
    for (int t = 0; t < n; t++) h2[i][t] = TANH(o[t]);
  }
  for (int t = 0; t < n; t++) o[t] = c3;
  for (int j = 0; j < 8; j++)
    for (int t = 0; t < n; t++) o[t] += v3[j] * h2[j][t];
  for (int t = 0; t < n; t++) output[start + t] = 1 / (1 + EXP(-o[t]));
}

static double grid_mean(void) {
  for (int start = 0; start < POINTS; start += BLOCK)
    grid_block(start, POINTS - start < BLOCK ? POINTS - start : BLOCK);
  double sum = 0;
  for (int i = 0; i < POINTS; i++) sum += output[i];
  return sum / POINTS;
}

static int run(const char *task, long count) {
  if (!strcmp(task, "xor")) return xor_train(count), 1;
  if (strcmp(task, "grid")) return 0;
  if (!v1[0][0]) grid_weights();
  for (long i = 0; i < count; i++) grid_mean();
  return 1;
}

static int check(const char *task, double *value) {
  if (!run(task, 0)) return 0;
  *value = strcmp(task, "xor") ? grid_mean() : xor_train(2000);
  return 1;
}
