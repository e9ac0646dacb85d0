#define _GNU_SOURCE
#include "CTerminal.h"

#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static int guarded = -1;
static struct termios first_modes;
static volatile sig_atomic_t touched;

// Ends bracketed paste and the half line; shows the cursor.
static const char end_line[] = "\033[?2004l\033[0m\r\n";
static const char end_menu[] = "\033[?25h\033[0m";

void lectern_terminal_restore(void) {
  if (guarded < 0) return;
  tcsetattr(guarded, TCSANOW, &first_modes);
  ssize_t written = 0;
  if (touched == LECTERN_TOUCHED_LINE) written = write(guarded, end_line, sizeof end_line - 1);
  if (touched == LECTERN_TOUCHED_MENU) written = write(guarded, end_menu, sizeof end_menu - 1);
  (void)written;  // The terminal may be gone; nothing else can be done here.
}

void lectern_terminal_set_touched(enum lectern_touched value) { touched = value; }

static void on_end(int number) {
  lectern_terminal_restore();
  // SA_RESETHAND has put the default back, so this ends the process as the signal would.
  raise(number);
}

int lectern_terminal_guard(int descriptor) {
  if (guarded >= 0) return 0;
  if (tcgetattr(descriptor, &first_modes) != 0) return -1;
  guarded = descriptor;
  const int ending[4] = {SIGTERM, SIGHUP, SIGQUIT, SIGPIPE};
  for (size_t i = 0; i < 4; i++) {
    struct sigaction action, previous;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_end;
    action.sa_flags = SA_RESETHAND;
    sigemptyset(&action.sa_mask);
    sigaction(ending[i], &action, &previous);
    if (previous.sa_handler == SIG_IGN) sigaction(ending[i], &previous, NULL);
  }
  return 0;
}
