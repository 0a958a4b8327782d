// What every C peer shares: the requests (see Benchmarks.swift) and a clock.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// Does so many units of the task; 0 if there is no such task.
static int run(const char *task, long count);
// Sets what all peers must agree on; 0 where this peer has no such task or computes something else.
static int check(const char *task, double *value);

// Processor time: on a busy machine a runner's turn may be longer than its work.
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static void respond_time(const char *task, long count) {
  double start = now();
  if (run(task, count))
    printf("{\"seconds\": %.9g}\n", now() - start);
  else
    printf("{\"seconds\": null}\n");
}

static void respond_check(const char *task) {
  double value;
  if (check(task, &value))
    printf("{\"value\": %.17g}\n", value);
  else
    printf("{\"value\": null}\n");
}

int main(void) {
  char line[256], task[64];
  long count;
  while (fgets(line, sizeof line, stdin)) {
    if (sscanf(line, "time %63s %ld", task, &count) == 2)
      respond_time(task, count);
    else if (sscanf(line, "check %63s", task) == 1)
      respond_check(task);
    fflush(stdout);
  }
}
