// XOR: 2-HIDDEN-1 tanh/sigmoid, cross-entropy, full batch, rate 0.5. Returns the loss after the epochs.
static double xor_train(long epochs) {
  static const R X[4][2] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, Y[4] = {0, 1, 1, 0};
#if HIDDEN == 4
  R w1[4][2] = {{0.6, -0.7}, {-0.8, 0.5}, {0.9, 0.4}, {-0.3, -0.95}};
  R b1[4] = {0.05, -0.1, 0.2, 0.15}, w2[4] = {0.7, 0.85, -0.6, -0.45}, b2 = 0.1;
#else
  R w1[2][2] = {{0.6, -0.7}, {-0.8, 0.5}}, b1[2] = {0.05, -0.1}, w2[2] = {0.7, 0.85}, b2 = 0.1;
#endif
  for (long epoch = 0;; epoch++) {
    R loss = 0, g1[HIDDEN][2] = {{0}}, gb1[HIDDEN] = {0}, g2[HIDDEN] = {0}, gb2 = 0;
    for (int i = 0; i < 4; i++) {
      R h[HIDDEN], z = b2;
      for (int k = 0; k < HIDDEN; k++) {
        h[k] = TANH(w1[k][0] * X[i][0] + w1[k][1] * X[i][1] + b1[k]);
        z += w2[k] * h[k];
      }
      R p = 1 / (1 + EXP(-z));
      loss -= Y[i] > 0 ? LOG(p) : LOG(1 - p);
      R d = (p - Y[i]) * (R)0.25;
      gb2 += d;
      for (int k = 0; k < HIDDEN; k++) {
        g2[k] += d * h[k];
        R dk = d * w2[k] * (1 - h[k] * h[k]);
        g1[k][0] += dk * X[i][0];
        g1[k][1] += dk * X[i][1];
        gb1[k] += dk;
      }
    }
    if (epoch == epochs) return loss / 4;
    volatile R keep = loss;  // the loss is part of the work, even where nobody looks at it
    (void)keep;
    b2 -= (R)0.5 * gb2;
    for (int k = 0; k < HIDDEN; k++) {
      w2[k] -= (R)0.5 * g2[k];
      w1[k][0] -= (R)0.5 * g1[k][0];
      w1[k][1] -= (R)0.5 * g1[k][1];
      b1[k] -= (R)0.5 * gb1[k];
    }
  }
}
