import io
import sys
import traceback


def inner(x):
    return 1 / x


def outer():
    return inner(0)


try:
    outer()
except ZeroDivisionError as e:
    print(traceback.format_exc().splitlines()[-1])
    print(type(e.__traceback__).__name__, e.__traceback__.tb_lineno)
    for frame in traceback.extract_tb(e.__traceback__):
        print(frame.name, frame.lineno, frame.line)
    kind, value, tb = sys.exc_info()
    print(kind.__name__, value, tb is e.__traceback__)
    while tb:
        print(tb.tb_lineno, tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(traceback.format_tb(e.__traceback__)[-1].splitlines()[1:])
    print(traceback.format_exception_only(e))

print(sys.exc_info(), traceback.format_exc(), end="")

try:
    try:
        {}["k"]
    except KeyError as e:
        raise RuntimeError("outer") from e
except RuntimeError:
    print([line for line in traceback.format_exc().splitlines() if not line.startswith("  File")])


def down(n):
    if n == 0:
        raise ValueError("deep\nmessage")
    down(n - 1)


try:
    down(6)
except ValueError:
    print([line for line in traceback.format_exc().splitlines() if not line.startswith("  File")])
    print(len(traceback.format_exc(limit=2).splitlines()), len(traceback.format_exc(limit=-1).splitlines()))

buffer = io.StringIO()
try:
    raise KeyError("k")
except KeyError as e:
    e.add_note("a hint")
    traceback.print_exc(file=buffer)
    print(buffer.getvalue().splitlines()[2:])
    plain = e.with_traceback(None)
    print(plain.__traceback__, plain is e)
print(list(traceback.TracebackException.from_exception(plain).format_exception_only()))
