/// The Python text of `decimal`'s contexts: precision, rounding, signals.
enum DecimalContextSource {
  static var text: String {
    #"""
    import math
    import re
    from collections import namedtuple

    ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR = "ROUND_CEILING", "ROUND_DOWN", "ROUND_FLOOR"
    ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP = "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_HALF_UP"
    ROUND_UP, ROUND_05UP = "ROUND_UP", "ROUND_05UP"
    MAX_PREC = MAX_EMAX = 999999999999999999
    MIN_EMIN, MIN_ETINY = -999999999999999999, -1999999999999999997
    HAVE_THREADS = HAVE_CONTEXTVAR = True

    DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")

    class DecimalException(ArithmeticError): pass
    class Clamped(DecimalException): pass
    class InvalidOperation(DecimalException): pass
    class DivisionByZero(DecimalException, ZeroDivisionError): pass
    class Inexact(DecimalException): pass
    class Rounded(DecimalException): pass
    class Subnormal(DecimalException): pass
    class Overflow(Inexact, Rounded): pass
    class Underflow(Inexact, Rounded, Subnormal): pass
    class FloatOperation(DecimalException, TypeError): pass

    _signals = [
        Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded,
        Subnormal, Underflow]

    class _Signals(dict):
        """Which signals are set: one truth value for each."""
        def __init__(self, given=()):
            for signal in _signals:
                self[signal] = bool(given[signal]) if isinstance(given, dict) else signal in given
        def names(self):
            return "[" + ", ".join([s.__name__ for s in _signals if self[s]]) + "]"

    class Context:
        def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,
                     flags=None, traps=None):
            self.prec = 28 if prec is None else prec
            self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
            self.Emin = -999999 if Emin is None else Emin
            self.Emax = 999999 if Emax is None else Emax
            self.capitals = 1 if capitals is None else capitals
            self.clamp = 0 if clamp is None else clamp
            self.flags = _Signals(() if flags is None else flags)
            self.traps = _Signals([InvalidOperation, DivisionByZero, Overflow] if traps is None else traps)

        def __setattr__(self, name, value):
            if name == "prec":
                if not isinstance(value, int):
                    raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
                if value < 1:
                    raise ValueError("valid range for prec is [1, MAX_PREC]")
            elif name == "rounding" and value not in (
                    ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
                    ROUND_HALF_UP, ROUND_UP, ROUND_05UP):
                raise TypeError(
                    "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                    "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]")
            object.__setattr__(self, name, value)

        def __repr__(self):
            return (
                f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags={self.flags.names()}, "
                f"traps={self.traps.names()})")

        def copy(self):
            return Context(
                self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, self.flags, self.traps)

        __copy__ = copy
        def clear_flags(self): self.flags = _Signals()
        def clear_traps(self): self.traps = _Signals()
        def Etiny(self): return self.Emin - self.prec + 1
        def Etop(self): return self.Emax - self.prec + 1

        def _run(self, operation, *operands):
            before = getcontext()
            setcontext(self)
            try:
                return operation(*[Decimal(o) if isinstance(o, int) else o for o in operands])
            finally:
                setcontext(before)

        def create_decimal(self, num="0"): return self._run(lambda d: +d, Decimal(num))
        def create_decimal_from_float(self, f): return self.create_decimal(f)
        def plus(self, x): return self._run(lambda a: +a, x)
        def minus(self, x): return self._run(lambda a: -a, x)
        def abs(self, x): return self._run(lambda a: abs(a), x)
        def add(self, x, y): return self._run(lambda a, b: a + b, x, y)
        def subtract(self, x, y): return self._run(lambda a, b: a - b, x, y)
        def multiply(self, x, y): return self._run(lambda a, b: a * b, x, y)
        def divide(self, x, y): return self._run(lambda a, b: a / b, x, y)
        def divide_int(self, x, y): return self._run(lambda a, b: a // b, x, y)
        def remainder(self, x, y): return self._run(lambda a, b: a % b, x, y)
        def divmod(self, x, y): return self._run(lambda a, b: divmod(a, b), x, y)
        def power(self, a, b, modulo=None): return self._run(lambda a, b: a ** b, a, b)
        def sqrt(self, x): return self._run(lambda a: a.sqrt(), x)
        def exp(self, x): return self._run(lambda a: a.exp(), x)
        def ln(self, x): return self._run(lambda a: a.ln(), x)
        def log10(self, x): return self._run(lambda a: a.log10(), x)
        def quantize(self, x, y): return self._run(lambda a, b: a.quantize(b), x, y)
        def normalize(self, x): return self._run(lambda a: a.normalize(), x)
        def compare(self, x, y): return self._run(lambda a, b: a.compare(b), x, y)
        def max(self, x, y): return self._run(lambda a, b: a.max(b), x, y)
        def min(self, x, y): return self._run(lambda a, b: a.min(b), x, y)
        def to_integral_value(self, x): return self._run(lambda a: a.to_integral_value(), x)
        def to_sci_string(self, x): return self._run(str, x)

    DefaultContext = Context()
    BasicContext = Context(9, ROUND_HALF_UP, traps=[
        Clamped, InvalidOperation, DivisionByZero, Overflow, Underflow])
    ExtendedContext = Context(9, traps=[])
    _current = [Context()]

    def getcontext(): return _current[0]
    def setcontext(context): _current[0] = context

    class _LocalContext:
        def __init__(self, context): self.context = context
        def __enter__(self):
            self.before = getcontext()
            setcontext(self.context)
            return self.context
        def __exit__(self, *details): setcontext(self.before)

    def localcontext(ctx=None, **changes):
        made = (getcontext() if ctx is None else ctx).copy()
        for name, value in changes.items():
            if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
            setattr(made, name, value)
        return _LocalContext(made)

    def _signal(kind, result, detail=None):
        # Notes what happened: an exception where the context traps it, else the result.
        context = getcontext()
        context.flags[kind] = True
        if context.traps[kind]:
            raise kind(f"[<class 'decimal.{detail or kind.__name__}'>]")
        return result

    def _rounds(isExact):
        if not isExact:
            _signal(Inexact, None)
        _signal(Rounded, None)

    def _keeps(sign, low, rest, half, rounding):
        # Whether digits that are cut off make the last kept one larger.
        if rest == 0:
            return False
        if rounding == ROUND_DOWN: return False
        if rounding == ROUND_UP: return True
        if rounding == ROUND_CEILING: return not sign
        if rounding == ROUND_FLOOR: return bool(sign)
        if rounding == ROUND_05UP: return low % 5 == 0
        if rest != half: return rest > half
        if rounding == ROUND_HALF_UP: return True
        if rounding == ROUND_HALF_DOWN: return False
        return low % 2 == 1
    """#
  }
}
