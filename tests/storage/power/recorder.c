/* Writes down what a process does to the files of one folder, in order, for a replay of power cuts.
 *
 * Loaded with LD_PRELOAD. RECORD_FOLDER names the folder, RECORD_LOG the file that is written: for
 * each call a head of 19 bytes (tag, length of the path, offset, length), the path, and what was
 * written. Tags: C made, W written, T cut to a length, S flushed, U removed, N renamed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { PATH = 1024 };

static int record = -1;
static char folder[PATH / 2];
static size_t folder_length;
static pthread_mutex_t in_turn = PTHREAD_MUTEX_INITIALIZER;
static ssize_t (*real_write)(int, const void *, size_t);

#define REAL(result, name, ...)                                                                    \
    static result (*real_##name)(__VA_ARGS__);                                                     \
    if (!real_##name)                                                                              \
    real_##name = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

__attribute__((constructor)) static void start(void) {
    const char *log = getenv("RECORD_LOG"), *named = getenv("RECORD_FOLDER");
    real_write = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
    if (!log || !named)
        return;
    snprintf(folder, sizeof folder, "%s", named);
    folder_length = strlen(folder);
    record = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int is_ours(const char *path) {
    return record >= 0 && path && !strncmp(path, folder, folder_length);
}

/* The path of an open file, if it is in the folder. */
static int path_of(int file, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, PATH - 1);
    if (length <= 0 || file == record)
        return 0;
    path[length] = 0;
    static const char gone[] = " (deleted)";
    size_t tail = sizeof gone - 1;
    if ((size_t)length > tail && !strcmp(path + length - tail, gone))
        path[length - tail] = 0;
    return is_ours(path);
}

static void note(char tag, const char *path, uint64_t offset, uint64_t length, const void *data) {
    uint16_t path_length = (uint16_t)strlen(path);
    char head[19];
    head[0] = tag;
    memcpy(head + 1, &path_length, 2);
    memcpy(head + 3, &offset, 8);
    memcpy(head + 11, &length, 8);
    pthread_mutex_lock(&in_turn);
    ssize_t done = real_write(record, head, sizeof head);
    done += real_write(record, path, path_length);
    if (data && length)
        done += real_write(record, data, length);
    pthread_mutex_unlock(&in_turn);
    if (done < 0)
        abort();
}

ssize_t pwrite64(int file, const void *data, size_t length, off64_t offset) {
    REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
    char path[PATH];
    ssize_t done = real_pwrite64(file, data, length, offset);
    if (done > 0 && path_of(file, path))
        note('W', path, (uint64_t)offset, (uint64_t)done, data);
    return done;
}

ssize_t pwrite(int file, const void *data, size_t length, off_t offset) {
    return pwrite64(file, data, length, offset);
}

ssize_t write(int file, const void *data, size_t length) {
    char path[PATH];
    if (record < 0 || file <= 2 || !path_of(file, path))
        return real_write(file, data, length);
    off_t offset = lseek(file, 0, SEEK_CUR);
    ssize_t done = real_write(file, data, length);
    if (done > 0)
        note('W', path, offset < 0 ? 0 : (uint64_t)offset, (uint64_t)done, data);
    return done;
}

int ftruncate64(int file, off64_t length) {
    REAL(int, ftruncate64, int, off64_t);
    char path[PATH];
    int failed = real_ftruncate64(file, length);
    if (!failed && path_of(file, path))
        note('T', path, (uint64_t)length, 0, NULL);
    return failed;
}

int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

/* What is flushed is not waited for: the replay decides what was on the disk. */
static int flushed(int file) {
    char path[PATH];
    if (!path_of(file, path))
        return 0;
    note('S', path, 0, 0, NULL);
    return 1;
}

int fsync(int file) {
    REAL(int, fsync, int);
    return flushed(file) ? 0 : real_fsync(file);
}

int fdatasync(int file) {
    REAL(int, fdatasync, int);
    return flushed(file) ? 0 : real_fdatasync(file);
}

int unlink(const char *path) {
    REAL(int, unlink, const char *);
    int failed = real_unlink(path);
    if (!failed && is_ours(path))
        note('U', path, 0, 0, NULL);
    return failed;
}

int rename(const char *from, const char *to) {
    REAL(int, rename, const char *, const char *);
    int failed = real_rename(from, to);
    if (!failed && is_ours(to))
        note('N', to, 0, strlen(from), from);
    return failed;
}

static int opened(const char *path, int flags, int file, int was_there) {
    if (file >= 0 && is_ours(path)) {
        if ((flags & O_CREAT) && !was_there)
            note('C', path, 0, 0, NULL);
        else if (flags & O_TRUNC)
            note('T', path, 0, 0, NULL);
    }
    return file;
}

#define OPEN(name)                                                                                 \
    int name(const char *path, int flags, ...) {                                                   \
        REAL(int, name, const char *, int, ...);                                                   \
        mode_t mode = 0;                                                                           \
        if (flags & O_CREAT) {                                                                     \
            va_list more;                                                                          \
            va_start(more, flags);                                                                 \
            mode = va_arg(more, mode_t);                                                           \
            va_end(more);                                                                          \
        }                                                                                          \
        int was_there = (flags & O_CREAT) ? !access(path, F_OK) : 1;                               \
        return opened(path, flags, real_##name(path, flags, mode), was_there);                     \
    }

OPEN(open)
OPEN(open64)
