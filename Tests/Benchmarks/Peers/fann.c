// libfann 2.2: the C library people reach for. It has no cross-entropy and no softmax, so XOR is
// trained on the squared error and the images with sigmoid outputs; the work is as close as it gets.
//
//     cc -O2 -DDOUBLE -o fann fann.c -ldoublefann -lm      (or without -DDOUBLE, -lfloatfann)
//     -DSTEPWISE takes its approximate activations from a table.
#ifdef DOUBLE
#include <doublefann.h>
#else
#include <floatfann.h>
#endif
#include "peer.h"
#ifdef STEPWISE
#define TANH FANN_SIGMOID_SYMMETRIC_STEPWISE
#define SIGMOID FANN_SIGMOID_STEPWISE
#else
#define TANH FANN_SIGMOID_SYMMETRIC
#define SIGMOID FANN_SIGMOID
#endif

static void set_training(struct fann *net, enum fann_activationfunc_enum hidden, float rate) {
  fann_set_activation_function_hidden(net, hidden);
  fann_set_activation_function_output(net, SIGMOID);
  fann_set_activation_steepness_hidden(net, 1.0);  // FANN's symmetric sigmoid is tanh(steepness x)
  fann_set_activation_steepness_output(net, 0.5);  // its sigmoid is 1 / (1 + exp(-2 steepness x))
  fann_set_training_algorithm(net, FANN_TRAIN_BATCH);
  fann_set_train_error_function(net, FANN_ERRORFUNC_LINEAR);
  fann_set_learning_rate(net, rate);
  fann_set_learning_momentum(net, 0);
}

static struct fann *xor_net(void) {
  static const double W1[4][3] = {
      {0.6, -0.7, 0.05}, {-0.8, 0.5, -0.1}, {0.9, 0.4, 0.2}, {-0.3, -0.95, 0.15}};
  static const double W2[5] = {0.7, 0.85, -0.6, -0.45, 0.1};
  struct fann *net = fann_create_standard(3, 2, 4, 1);
  set_training(net, TANH, 0.5f);
  for (int k = 0; k < 4; k++) {
    for (int j = 0; j < 3; j++) fann_set_weight(net, j, 3 + k, W1[k][j]);
    fann_set_weight(net, 3 + k, 8, W2[k]);
  }
  fann_set_weight(net, 7, 8, W2[4]);
  return net;
}

static void train_xor(long epochs) {
  static const int X[4][2] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, Y[4] = {0, 1, 1, 0};
  struct fann_train_data *data = fann_create_train(4, 2, 1);
  for (int i = 0; i < 4; i++) {
    for (int j = 0; j < 2; j++) data->input[i][j] = X[i][j];
    data->output[i][0] = Y[i];
  }
  struct fann *net = xor_net();
  for (long epoch = 0; epoch < epochs; epoch++) fann_train_epoch(net, data);
  fann_destroy(net);
  fann_destroy_train(data);
}

enum { IMAGES = 3200, PIXELS = 784, BATCH = 32, BATCHES = IMAGES / BATCH };

static struct fann_train_data *random_batch(void) {
  struct fann_train_data *batch = fann_create_train(BATCH, PIXELS, 10);
  for (int i = 0; i < BATCH; i++) {
    for (int j = 0; j < PIXELS; j++) batch->input[i][j] = rand() / (double)RAND_MAX * 2 - 1;
    for (int j = 0; j < 10; j++) batch->output[i][j] = 0;
    batch->output[i][rand() % 10] = 1;
  }
  return batch;
}

static void train_images(long epochs) {
  static struct fann_train_data *batches[BATCHES];
  static struct fann *net;
  if (!net) {
    for (int k = 0; k < BATCHES; k++) batches[k] = random_batch();
    net = fann_create_standard(3, PIXELS, 128, 10);
    fann_randomize_weights(net, -0.05, 0.05);
    set_training(net, FANN_LINEAR_PIECE, 0.01f);
  }
  for (long epoch = 0; epoch < epochs; epoch++)
    for (int k = 0; k < BATCHES; k++) fann_train_epoch(net, batches[k]);
}

static void draw_grids(long count) {
  static struct fann *net;
  if (!net) {
    net = fann_create_standard(4, 2, 8, 8, 1);
    fann_randomize_weights(net, -1, 1);
    set_training(net, TANH, 0.5f);
  }
  for (long k = 0; k < count; k++)
    for (int i = 0; i < 40000; i++) {
      fann_type point[2] = {-2 + 4.0 * (i % 200) / 199, -2 + 4.0 * (i / 200) / 199};
      fann_run(net, point);
    }
}

static int run(const char *task, long count) {
  if (!strcmp(task, "xor")) return train_xor(count), 1;
  if (!strcmp(task, "images")) return train_images(count), 1;
  if (!strcmp(task, "grid")) return draw_grids(count), 1;
  return 0;
}

static int check(const char *task, double *value) { return (void)task, (void)value, 0; }
