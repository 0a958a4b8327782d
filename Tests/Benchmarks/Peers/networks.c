// Small networks as a C programmer writes them: 2-2-1 by hand, two others by loops over layers.
//
//     cc -O3 -march=native [-ffast-math] -o networks networks.c -lm
#include "peer.h"
#include "real.h"
#define HIDDEN 2
#include "xor.h"

// Any network of two or three layers, tanh within, behind the last a sigmoid or a softmax with its
// cross-entropy; the compiler knows all sizes. Returns the mean loss of the last epoch.
enum { WIDEST = 16, FLOWERS = 150 };
static R flowers[FLOWERS * 4], flower_classes[FLOWERS * 3];
static const R XOR_X[8] = {0, 0, 0, 1, 1, 0, 1, 1}, XOR_Y[4] = {0, 1, 1, 0};

static int seed;
static int seed;
static R next_weight(void) {
  seed = (seed * 37 + 11) % 101;
  return (seed - 50) / (R)50;
}

static inline __attribute__((always_inline)) double network_train(
    const int L, const int W0, const int W1, const int W2, const int W3, const R *x, const R *y,
    const int examples, const int batch, long epochs) {
  const int W[4] = {W0, W1, W2, W3}, outputs = W[L];
  static R w[3][WIDEST][WIDEST], b[3][WIDEST];
  R gw[3][WIDEST][WIDEST], gb[3][WIDEST];
  double loss = 0;
  seed = 1;
  for (int l = 0; l < L; l++) {
    for (int j = 0; j < W[l + 1]; j++)
      for (int i = 0; i < W[l]; i++) w[l][j][i] = next_weight();
    for (int j = 0; j < W[l + 1]; j++) b[l][j] = next_weight();
  }
  for (long epoch = 0; epoch < epochs; epoch++) {
    loss = 0;
    for (int start = 0; start < examples; start += batch) {
      R sum = 0;
      for (int l = 0; l < L; l++)
        for (int j = 0; j < W[l + 1]; j++) {
          gb[l][j] = 0;
          for (int i = 0; i < W[l]; i++) gw[l][j][i] = 0;
        }
      for (int n = start; n < start + batch; n++) {
        R a[4][WIDEST], d[2][WIDEST];
        for (int i = 0; i < W0; i++) a[0][i] = x[n * W0 + i];
        for (int l = 0; l < L; l++)
          for (int j = 0; j < W[l + 1]; j++) {
            R z = b[l][j];
            for (int i = 0; i < W[l]; i++) z += w[l][j][i] * a[l][i];
            a[l + 1][j] = l < L - 1 ? TANH(z) : z;
          }
        R *out = a[L];
        if (outputs == 1) {
          out[0] = 1 / (1 + EXP(-out[0]));
          sum -= y[n] > 0 ? LOG(out[0]) : LOG(1 - out[0]);
        } else {
          R largest = out[0], total = 0;
          for (int j = 1; j < outputs; j++) largest = out[j] > largest ? out[j] : largest;
          for (int j = 0; j < outputs; j++) total += out[j] = EXP(out[j] - largest);
          for (int j = 0; j < outputs; j++) out[j] /= total;
          for (int j = 0; j < outputs; j++)
            if (y[n * outputs + j] > 0) sum -= LOG(out[j]);
        }
        for (int j = 0; j < outputs; j++) d[0][j] = (out[j] - y[n * outputs + j]) / batch;
        for (int l = L - 1; l >= 0; l--) {
          for (int j = 0; j < W[l + 1]; j++) {
            gb[l][j] += d[(L - 1 - l) % 2][j];
            for (int i = 0; i < W[l]; i++) gw[l][j][i] += d[(L - 1 - l) % 2][j] * a[l][i];
          }
          if (l > 0)
            for (int i = 0; i < W[l]; i++) {
              R back = 0;
              for (int j = 0; j < W[l + 1]; j++) back += d[(L - 1 - l) % 2][j] * w[l][j][i];
              d[(L - l) % 2][i] = back * (1 - a[l][i] * a[l][i]);
            }
        }
      }
      for (int l = 0; l < L; l++)
        for (int j = 0; j < W[l + 1]; j++) {
          b[l][j] -= (R)0.1 * gb[l][j];
          for (int i = 0; i < W[l]; i++) w[l][j][i] -= (R)0.1 * gw[l][j][i];
        }
      loss += sum / batch;
    }
  }
  return loss * batch / examples;
}

static double deep_train(long epochs) {
  return network_train(3, 2, 8, 8, 1, XOR_X, XOR_Y, 4, 4, epochs);
}

static double flowers_train(long epochs) {
  for (int i = 0; i < FLOWERS * 4; i++) flowers[i] = (i * 53 % 97 - 48) / (R)48;
  for (int n = 0; n < FLOWERS; n++) flower_classes[n * 3 + n % 3] = 1;
  return network_train(2, 4, 16, 3, 0, flowers, flower_classes, FLOWERS, 15, epochs);
}

static int train(const char *task, long epochs, double *loss) {
  if (!strcmp(task, "xor2")) return *loss = xor_train(epochs), 1;
  if (!strcmp(task, "deep")) return *loss = deep_train(epochs), 1;
  if (!strcmp(task, "flowers")) return *loss = flowers_train(epochs), 1;
  return 0;
}

static int run(const char *task, long count) {
  double loss;
  return train(task, count, &loss);
}

static int check(const char *task, double *value) { return train(task, 200, value); }
