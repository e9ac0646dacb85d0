for error in (
    OSError(2, "No such file"),
    OSError(13, "Permission denied", "a.txt"),
    OSError(17, "File exists"),
    OSError(99, "Unknown"),
    OSError("just words"),
    OSError(),
    FileNotFoundError(2, "gone", "b.txt"),
):
    print(type(error).__name__, repr(error), error, error.args, error.errno, error.strerror, error.filename)

try:
    open("there/is/no/such.file")
except OSError as e:
    print(type(e).__name__, isinstance(e, FileNotFoundError))
