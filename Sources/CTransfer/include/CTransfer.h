/// One HTTP request by libcurl, which is loaded when it is first needed: linking it would bring
/// forty libraries into every start of a program that hardly ever speaks to the network.
#ifndef LECTERN_CTRANSFER_H
#define LECTERN_CTRANSFER_H

#include <stddef.h>

/// What came of a request; `lectern_reply_free` gives its memory back.
struct lectern_reply {
  /// The HTTP status; 0 if there was no answer, and then `problem` says why.
  long status;
  /// The answer's body, not ended by a zero; NULL if it is empty.
  char *body;
  size_t length;
  char problem[512];
};

/// Sends `body` with POST, or asks with GET where it is NULL. Redirections are not followed, since
/// the headers hold a password.
///
/// - headers: lines such as "Accept: text/plain", ended by NULL.
/// - seconds: how long it may take to connect, and how long the line may be silent.
struct lectern_reply lectern_request(
    const char *address, const char *const *headers, const char *body, size_t length,
    long seconds);

void lectern_reply_free(struct lectern_reply *reply);

#endif
