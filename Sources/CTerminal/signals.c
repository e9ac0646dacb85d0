#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static volatile sig_atomic_t interrupt_pending;
static int interrupt_depth;
static struct sigaction interrupt_previous;

static volatile sig_atomic_t wake_bits;
static int wake_pipe[2] = {-1, -1};
static int wake_is_on;
static const int wake_signals[3] = {SIGINT, SIGWINCH, SIGTSTP};
static struct sigaction wake_previous[3];

static void *context;

static void install(int number, void (*handler)(int), int flags, struct sigaction *previous) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, previous);
}

// A computation that never asks can still be ended: this many presses end the process.
enum { ENDING_PRESSES = 3 };

static void on_interrupt(int number) {
  if (interrupt_pending < ENDING_PRESSES) interrupt_pending += 1;
  if (interrupt_pending < ENDING_PRESSES) return;
  lectern_terminal_restore();
  signal(number, SIG_DFL);
  raise(number);
}

void lectern_interrupt_begin(void) {
  if (interrupt_depth++ > 0) return;
  interrupt_pending = 0;
  install(SIGINT, on_interrupt, SA_RESTART, &interrupt_previous);
}

void lectern_interrupt_end(void) {
  if (interrupt_depth == 0 || --interrupt_depth > 0) return;
  sigaction(SIGINT, &interrupt_previous, NULL);
}

int lectern_interrupt_is_pending(void) { return interrupt_pending; }

void lectern_interrupt_clear(void) { interrupt_pending = 0; }

static void on_wake(int number) {
  int saved = errno;
  int bit = number == SIGINT     ? LECTERN_WAKE_INTERRUPT
            : number == SIGWINCH ? LECTERN_WAKE_RESIZE
                                 : LECTERN_WAKE_SUSPEND;
  wake_bits |= bit;
  ssize_t written = write(wake_pipe[1], "!", 1);
  (void)written;  // A full pipe wakes as well.
  errno = saved;
}

int lectern_wake_begin(void) {
  if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_NONBLOCK | O_CLOEXEC) != 0) return -1;
  if (wake_is_on) return wake_pipe[0];
  lectern_wake_take();
  for (size_t i = 0; i < 3; i++) {
    install(wake_signals[i], on_wake, SA_RESTART, &wake_previous[i]);
    // A shell without job control, or nohup, ignores a signal for us: leave it so.
    if (wake_previous[i].sa_handler == SIG_IGN) sigaction(wake_signals[i], &wake_previous[i], NULL);
  }
  wake_is_on = 1;
  return wake_pipe[0];
}

void lectern_wake_end(void) {
  if (!wake_is_on) return;
  for (size_t i = 0; i < 3; i++) sigaction(wake_signals[i], &wake_previous[i], NULL);
  wake_is_on = 0;
}

static int key_was_interrupted;

void lectern_terminal_read_at_once(void) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
  modes.c_cc[VMIN] = 0;
  modes.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
}

// What readline's own rl_getc cannot: a terminal forgets what was typed when Ctrl-C comes, so a
// read that was promised a byte may wait for ever, and readline would not come back.
int lectern_read_key(void) {
  for (;;) {
    struct pollfd watched[2] = {{.fd = STDIN_FILENO, .events = POLLIN},
                                {.fd = wake_pipe[0], .events = POLLIN}};
    int count = poll(watched, wake_pipe[0] < 0 ? 1 : 2, -1);
    if (count < 0 && errno != EINTR) return EOF;
    // Other signals wait until the key is whole: their bits stay, only the pipe is emptied.
    char buffer[64];
    if (count > 0 && watched[1].revents)
      while (read(wake_pipe[0], buffer, sizeof buffer) > 0) {
      }
    if (wake_bits & LECTERN_WAKE_INTERRUPT) {
      key_was_interrupted = 1;
      return LECTERN_KEY_INTERRUPTED;
    }
    if (count <= 0 || !watched[0].revents) continue;
    unsigned char byte;
    ssize_t length = read(STDIN_FILENO, &byte, 1);
    if (length == 1) return byte;
    if (length < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    // A terminal that has lost what it promised has nothing; one that was closed has ended.
    if (length < 0 || !(watched[0].revents & POLLIN) || watched[0].revents & (POLLHUP | POLLERR))
      return EOF;
  }
}

int lectern_key_was_interrupted(void) {
  int was = key_was_interrupted;
  key_was_interrupted = 0;
  return was;
}

int lectern_wake_is_pending(void) { return wake_bits != 0; }

int lectern_wake_take(void) {
  char buffer[64];
  while (read(wake_pipe[0], buffer, sizeof buffer) > 0) {
  }
  sigset_t blocked, previous;
  sigemptyset(&blocked);
  for (size_t i = 0; i < 3; i++) sigaddset(&blocked, wake_signals[i]);
  sigprocmask(SIG_BLOCK, &blocked, &previous);
  int bits = wake_bits;
  wake_bits = 0;
  sigprocmask(SIG_SETMASK, &previous, NULL);
  return bits;
}

void lectern_suspend(void) {
  struct sigaction previous;
  install(SIGTSTP, SIG_DFL, 0, &previous);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &previous, NULL);
}

void lectern_context_set(void *value) { context = value; }

void *lectern_context_get(void) { return context; }
