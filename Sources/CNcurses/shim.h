// The wide-character half of ncurses. SwiftPM drops pkg-config's -D_XOPEN_SOURCE, so it is asked for
// here.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/select.h>
#include <term.h>

// Swift imports neither C's mutable globals nor its macros.
static inline WINDOW *nc_stdscr(void) { return stdscr; }
static inline WINDOW *nc_curscr(void) { return curscr; }
static inline SCREEN *nc_newterm(void) { return newterm(NULL, stdout, stdin); }
static inline int nc_lines(void) { return LINES; }
static inline int nc_columns(void) { return COLS; }
static inline int nc_colors(void) { return COLORS; }
static inline int nc_key_f(int number) { return KEY_F(number); }
static inline int nc_color_pairs(void) { return COLOR_PAIRS; }

static const attr_t NC_BOLD = A_BOLD, NC_DIM = A_DIM, NC_UNDERLINE = A_UNDERLINE,
                    NC_REVERSE = A_REVERSE;
static const mmask_t NC_BUTTON1_PRESSED = BUTTON1_PRESSED, NC_BUTTON4_PRESSED = BUTTON4_PRESSED;
#ifdef BUTTON5_PRESSED
static const mmask_t NC_BUTTON5_PRESSED = BUTTON5_PRESSED;
#else  // ncurses with the old mouse interface knows four buttons
static const mmask_t NC_BUTTON5_PRESSED = 0;
#endif

// How many columns the C library, and so ncurses, believes a character takes. POSIX, but hidden by glibc unless
// asked for in time.
extern int wcwidth(wchar_t);
static inline int nc_width(wchar_t character) { return wcwidth(character); }

// A character with the marks over it (at most CCHARW_MAX in all, ended by 0). Since 6.1 pairs may have any number, not
// only those that a short holds.
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS >= 20170401
static inline cchar_t nc_cell(const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  setcchar(&cell, text, attributes, (short)(pair > 32767 ? 32767 : pair), &pair);
  return cell;
}
static inline int nc_init_pair(int pair, int foreground, int background) {
  return init_extended_pair(pair, foreground, background);
}
#else
static inline cchar_t nc_cell(const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  setcchar(&cell, text, attributes, (short)pair, NULL);
  return cell;
}
static inline int nc_init_pair(int pair, int foreground, int background) {
  if (pair > 255) return ERR;
  return init_pair((short)pair, (short)foreground, (short)background);
}
#endif

// A handler on a stack of its own, for a crash may be a full stack. Every system spells `struct sigaction`
// differently in Swift.
static inline void nc_handle_signal(int number, void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK;
  sigaction(number, &action, NULL);
}
static inline void nc_use_signal_stack(void *memory, size_t size) {
  stack_t stack = {0};
  stack.ss_sp = memory;
  stack.ss_size = size;
  sigaltstack(&stack, NULL);
}

// Waits until there is something to read (1), so many milliseconds are over (0; a negative number waits for ever), or a
// signal was handled (-1). Unlike a read it is never restarted after a signal, whatever the handler asks for.
static inline int nc_wait_for_input(int descriptor, int milliseconds) {
  fd_set readable;
  FD_ZERO(&readable);
  FD_SET(descriptor, &readable);
  struct timeval wait = {milliseconds / 1000, milliseconds % 1000 * 1000};
  return select(descriptor + 1, &readable, NULL, NULL, milliseconds < 0 ? NULL : &wait);
}
