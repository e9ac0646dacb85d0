#include "CTransfer.h"

#include <curl/curl.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/// No record store answers with more.
static const size_t most_bytes = 16 << 20;

/// The functions of libcurl that are needed here.
struct library {
  void *handle;
  CURL *(*init)(void);
  CURLcode (*set)(CURL *, CURLoption, ...);
  CURLcode (*perform)(CURL *);
  CURLcode (*get)(CURL *, CURLINFO, ...);
  void (*cleanup)(CURL *);
  const char *(*message)(CURLcode);
  struct curl_slist *(*append)(struct curl_slist *, const char *);
  void (*free_list)(struct curl_slist *);
};

static int load(struct library *curl) {
  curl->handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!curl->handle) curl->handle = dlopen("libcurl-gnutls.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!curl->handle) return 0;
  curl->init = (CURL * (*)(void)) dlsym(curl->handle, "curl_easy_init");
  curl->set = (CURLcode(*)(CURL *, CURLoption, ...))dlsym(curl->handle, "curl_easy_setopt");
  curl->perform = (CURLcode(*)(CURL *))dlsym(curl->handle, "curl_easy_perform");
  curl->get = (CURLcode(*)(CURL *, CURLINFO, ...))dlsym(curl->handle, "curl_easy_getinfo");
  curl->cleanup = (void (*)(CURL *))dlsym(curl->handle, "curl_easy_cleanup");
  curl->message = (const char *(*)(CURLcode))dlsym(curl->handle, "curl_easy_strerror");
  curl->append = (struct curl_slist * (*)(struct curl_slist *, const char *))
      dlsym(curl->handle, "curl_slist_append");
  curl->free_list = (void (*)(struct curl_slist *))dlsym(curl->handle, "curl_slist_free_all");
  return curl->init && curl->set && curl->perform && curl->get && curl->cleanup &&
         curl->message && curl->append && curl->free_list;
}

static size_t keep(char *bytes, size_t size, size_t count, void *kept) {
  struct lectern_reply *reply = kept;
  size_t more = size * count;
  if (more == 0) return 0;
  if (more > most_bytes - reply->length) return 0;
  char *grown = realloc(reply->body, reply->length + more);
  if (!grown) return 0;
  memcpy(grown + reply->length, bytes, more);
  reply->body = grown;
  reply->length += more;
  return more;
}

static void set_all(
    const struct library *curl, CURL *request, const char *address, struct curl_slist *lines,
    const char *body, size_t length, long seconds, struct lectern_reply *reply) {
  curl->set(request, CURLOPT_URL, address);
  curl->set(request, CURLOPT_HTTPHEADER, lines);
  curl->set(request, CURLOPT_NOSIGNAL, 1L);
  curl->set(request, CURLOPT_CONNECTTIMEOUT, seconds);
  curl->set(request, CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl->set(request, CURLOPT_LOW_SPEED_TIME, seconds);
  curl->set(request, CURLOPT_WRITEFUNCTION, keep);
  curl->set(request, CURLOPT_WRITEDATA, reply);
  if (!body) return;
  curl->set(request, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)length);
  curl->set(request, CURLOPT_POSTFIELDS, body);
}

struct lectern_reply lectern_request(
    const char *address, const char *const *headers, const char *body, size_t length,
    long seconds) {
  struct lectern_reply reply = {0};
  struct library curl = {0};
  CURL *request = load(&curl) ? curl.init() : NULL;
  if (!request) {
    snprintf(reply.problem, sizeof reply.problem, "libcurl cannot be loaded: install libcurl4");
    return reply;
  }
  struct curl_slist *lines = NULL;
  for (; *headers; headers++) {
    struct curl_slist *longer = curl.append(lines, *headers);
    if (longer) lines = longer;
  }
  set_all(&curl, request, address, lines, body, length, seconds, &reply);
  CURLcode code = curl.perform(request);
  if (code == CURLE_OK) {
    curl.get(request, CURLINFO_RESPONSE_CODE, &reply.status);
  } else {
    snprintf(reply.problem, sizeof reply.problem, "%s", curl.message(code));
  }
  curl.free_list(lines);
  curl.cleanup(request);
  return reply;
}

void lectern_reply_free(struct lectern_reply *reply) {
  free(reply->body);
  reply->body = NULL;
  reply->length = 0;
}
