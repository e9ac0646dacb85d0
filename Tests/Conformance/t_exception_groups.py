def f():
    raise ExceptionGroup("many", [ValueError("a"), TypeError("b"), ExceptionGroup("inner", [ValueError("c"), KeyError("d")])])
try:
    f()
except* ValueError as eg:
    print("values", eg.exceptions, repr(eg), str(eg))
except* TypeError as eg:
    print("types", [str(e) for e in eg.exceptions])
except* KeyError:
    print("keys")
try:
    try:
        f()
    except* ValueError:
        print("handled")
except ExceptionGroup as rest:
    print(rest, rest.message, rest.exceptions)
try:
    try:
        raise ValueError("plain")
    except* ValueError as eg:
        print(type(eg).__name__, eg.exceptions, eg.message)
    else:
        print("no")
    finally:
        print("fin")
except Exception as e:
    print("never", e)

eg = ExceptionGroup("g", [ValueError(1), TypeError(2)])
m, r = eg.split(ValueError)
print(m, r, eg.subgroup(lambda e: isinstance(e, TypeError)), eg.derive([OSError("x")]), isinstance(eg, Exception), ExceptionGroup.__mro__)
for args in [("m", []), ("m", [1]), ("m",)]:
    try:
        ExceptionGroup(*args)
    except Exception as e:
        print(type(e).__name__, e)
try:
    pass
except* ValueError:
    print("x")
else:
    print("else")
e = ValueError("note me")
e.add_note("first note")
print(e.__notes__)
try:
    try:
        raise ValueError("v")
    except* ValueError as eg:
        raise KeyError("new") from eg
except BaseException as b:
    print(repr(b))
print(BaseExceptionGroup("b", [ValueError()]), repr(BaseExceptionGroup("b", [KeyboardInterrupt()])))
