/// What signal handlers may touch: plain flags, a pipe to wake a poll, the terminal's first state.
///
/// Signal handlers can only use globals, and Swift's are made lazily, so they live here. One
/// process has one terminal; every function may be called from the main thread, and only
/// `lectern_interrupt_is_pending` from others.
#ifndef LECTERN_CTERMINAL_H
#define LECTERN_CTERMINAL_H

/// What woke the poll; bits of `lectern_wake_take`.
enum lectern_wake {
  LECTERN_WAKE_INTERRUPT = 1,
  LECTERN_WAKE_RESIZE = 2,
  LECTERN_WAKE_SUSPEND = 4,
};

/// From now on SIGINT sets a flag instead of ending the process; nests. The third SIGINT that
/// nobody has cleared ends the process after all.
void lectern_interrupt_begin(void);
/// Undoes one `lectern_interrupt_begin`; the last one gives SIGINT back.
void lectern_interrupt_end(void);
/// Not 0 after a SIGINT until `lectern_interrupt_clear`.
int lectern_interrupt_is_pending(void);
void lectern_interrupt_clear(void);

/// SIGINT, SIGWINCH and SIGTSTP wake the returned file descriptor; -1 with errno set on failure.
int lectern_wake_begin(void);
/// Gives the three signals back to whom they belonged.
void lectern_wake_end(void);
/// Empties the pipe and says which signals came since, as bits of `lectern_wake`.
int lectern_wake_take(void);
/// Whether signals came that `lectern_wake_take` has not told yet.
int lectern_wake_is_pending(void);

/// Lets a read from the terminal on standard input answer at once when nothing was typed.
void lectern_terminal_read_at_once(void);
/// What `lectern_read_key` answers when Ctrl-C came while it waited; readline's READERR.
enum { LECTERN_KEY_INTERRUPTED = -2 };
/// Waits for the next byte of the terminal, which reads at once; EOF at its end.
int lectern_read_key(void);
/// Not 0, once, after a `lectern_read_key` that Ctrl-C ended.
int lectern_key_was_interrupted(void);

/// Stops this process group's job as Ctrl-Z does, and returns when it goes on.
void lectern_suspend(void);

/// Remembers the terminal's modes once and gives them back when SIGTERM, SIGHUP, SIGQUIT or
/// SIGPIPE ends the process. 0, or -1 where the descriptor is no terminal.
int lectern_terminal_guard(int descriptor);
/// Gives back the modes and shows the cursor; safe in a signal handler.
void lectern_terminal_restore(void);
/// What a restore has to undo besides the modes: a half line with bracketed paste, or a menu
/// without a cursor.
enum lectern_touched {
  LECTERN_TOUCHED_NOTHING = 0,
  LECTERN_TOUCHED_LINE = 1,
  LECTERN_TOUCHED_MENU = 2,
};
void lectern_terminal_set_touched(enum lectern_touched touched);

/// Where readline's callbacks, which take no context, find the reader that is at work.
void lectern_context_set(void *context);
void *lectern_context_get(void);

#endif
