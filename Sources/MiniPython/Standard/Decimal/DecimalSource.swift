/// The Python text of `decimal`: a number is a sign, whole digits and an exponent of ten.
enum DecimalSource {
  static var text: String {
    #"""
    import math
    import re
    from collections import namedtuple

    ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR = "ROUND_CEILING", "ROUND_DOWN", "ROUND_FLOOR"
    ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP = "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_HALF_UP"
    ROUND_UP, ROUND_05UP = "ROUND_UP", "ROUND_05UP"

    DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent")

    class DecimalException(ArithmeticError): pass
    class InvalidOperation(DecimalException): pass
    class DivisionByZero(DecimalException, ZeroDivisionError): pass
    class Inexact(DecimalException): pass

    class Context:
        def __init__(self, prec=28, rounding=ROUND_HALF_EVEN, **options):
            self.prec, self.rounding = prec, rounding

        def copy(self): return Context(self.prec, self.rounding)
        def create_decimal(self, num="0"): return +Decimal(num)

        def __enter__(self):
            self._before = getcontext()
            setcontext(self)
            return self

        def __exit__(self, *details): setcontext(self._before)

    _current = [Context()]

    def getcontext(): return _current[0]
    def setcontext(context): _current[0] = context

    def localcontext(ctx=None, **changes):
        made = (ctx or getcontext()).copy()
        for name, value in changes.items():
            setattr(made, name, value)
        return made

    _pattern = re.compile(r"([-+])?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([-+]?\d+))?")
    _format = re.compile(r"(?:(.)?([<>=^]))?([-+ ])?(0)?(\d+)?(,|_)?(?:\.(\d+))?([eEfFgGn%])?")

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

    class Decimal:
        __slots__ = ("_sign", "_int", "_exp", "_special")

        def __init__(self, value="0", context=None):
            self._special = None
            if isinstance(value, Decimal):
                self._sign, self._int, self._exp, self._special = value._sign, value._int, value._exp, value._special
            elif isinstance(value, int):
                self._sign, self._int, self._exp = int(value < 0), abs(value), 0
            elif isinstance(value, float):
                if value != value or value in (float("inf"), float("-inf")):
                    self._sign, self._int, self._exp = int(value < 0), 0, 0
                    self._special = "NaN" if value != value else "Infinity"
                else:
                    n, d = abs(value).as_integer_ratio()
                    k = d.bit_length() - 1
                    self._sign = int(math.copysign(1, value) < 0)
                    self._int, self._exp = n * 5 ** k, -k
            elif isinstance(value, (tuple, list)):
                self._sign, self._exp = value[0], value[2]
                self._int = int("".join([str(d) for d in value[1]]) or "0")
            elif isinstance(value, str):
                text = value.strip().replace("_", "")
                found = _pattern.fullmatch(text)
                if found is None:
                    name = text.lstrip("+-").lower()
                    if name in ("inf", "infinity", "nan"):
                        self._sign, self._int, self._exp = int(text.startswith("-")), 0, 0
                        self._special = "NaN" if name == "nan" else "Infinity"
                        return
                    raise InvalidOperation("[<class 'decimal.ConversionSyntax'>]")
                sign, whole, part, only, exponent = found.groups()
                digits = (whole or "") + (part or only or "")
                self._sign = int(sign == "-")
                self._int = int(digits)
                self._exp = int(exponent or 0) - len(part or only or "")
            else:
                raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")

        @classmethod
        def from_float(cls, f): return cls(f)

        @staticmethod
        def _made(sign, whole, exp):
            made = Decimal(0)
            made._sign, made._int, made._exp = sign, whole, exp
            return made

        @staticmethod
        def _named(name, sign=0):
            made = Decimal(0)
            made._special, made._sign = name, sign
            return made

        def _cut(self, exp, rounding):
            # The same number with a larger exponent.
            places = exp - self._exp
            if places <= 0:
                return Decimal._made(self._sign, self._int * 10 ** -places, exp)
            unit = 10 ** places
            low, rest = self._int // unit, self._int % unit
            if _keeps(self._sign, low, rest * 2, unit, rounding):
                low += 1
            return Decimal._made(self._sign, low, exp)

        def _fixed(self):
            if self._special:
                return self
            context = getcontext()
            extra = len(str(self._int)) - context.prec
            if extra <= 0 or self._int == 0:
                return self
            made = self._cut(self._exp + extra, context.rounding)
            if len(str(made._int)) > context.prec:
                made = Decimal._made(made._sign, made._int // 10, made._exp + 1)
            return made

        @property
        def _signed(self): return -self._int if self._sign else self._int

        @staticmethod
        def _other(value):
            if isinstance(value, Decimal): return value
            if isinstance(value, int): return Decimal(value)
            return None

        def __add__(self, other):
            other = Decimal._other(other)
            if other is None: return NotImplemented
            if self._special or other._special:
                if self._special == "Infinity" and other._special == "Infinity" and self._sign != other._sign:
                    raise InvalidOperation("[<class 'decimal.InvalidOperation'>]")
                if "NaN" in (self._special, other._special): return Decimal._named("NaN")
                return self if self._special else other
            exp = min(self._exp, other._exp)
            total = self._signed * 10 ** (self._exp - exp) + other._signed * 10 ** (other._exp - exp)
            sign = int(total < 0) or int(total == 0 and self._sign == other._sign == 1)
            return Decimal._made(sign, abs(total), exp)._fixed()

        __radd__ = __add__

        def __neg__(self):
            if self._special: return Decimal._named(self._special, 1 - self._sign)
            return Decimal._made(1 - self._sign if self._int else 0, self._int, self._exp)._fixed()

        def __pos__(self): return self._fixed()
        def __abs__(self): return -self if self._sign else +self

        def __sub__(self, other):
            other = Decimal._other(other)
            if other is None: return NotImplemented
            return self + other._flipped()

        def _flipped(self):
            if self._special: return Decimal._named(self._special, 1 - self._sign)
            return Decimal._made(1 - self._sign, self._int, self._exp)

        def __rsub__(self, other):
            other = Decimal._other(other)
            return NotImplemented if other is None else other - self

        def __mul__(self, other):
            other = Decimal._other(other)
            if other is None: return NotImplemented
            sign = self._sign ^ other._sign
            if self._special or other._special:
                if "NaN" in (self._special, other._special): return Decimal._named("NaN")
                return Decimal._named("Infinity", sign)
            return Decimal._made(sign, self._int * other._int, self._exp + other._exp)._fixed()

        __rmul__ = __mul__

        def __truediv__(self, other):
            other = Decimal._other(other)
            if other is None: return NotImplemented
            sign = self._sign ^ other._sign
            if self._special or other._special:
                if other._special == "Infinity" and not self._special: return Decimal._made(sign, 0, 0)
                return Decimal._named("NaN" if "NaN" in (self._special, other._special) else "Infinity", sign)
            if other._int == 0:
                if self._int == 0:
                    raise InvalidOperation("[<class 'decimal.DivisionUndefined'>]")
                raise DivisionByZero("[<class 'decimal.DivisionByZero'>]")
            if self._int == 0:
                return Decimal._made(sign, 0, self._exp - other._exp)
            shift = len(str(other._int)) - len(str(self._int)) + getcontext().prec + 1
            exp = self._exp - other._exp - shift
            if shift >= 0:
                whole, rest = divmod(self._int * 10 ** shift, other._int)
            else:
                whole, rest = divmod(self._int, other._int * 10 ** -shift)
            if rest:
                if whole % 5 == 0: whole += 1
            else:
                ideal = self._exp - other._exp
                while exp < ideal and whole % 10 == 0:
                    whole //= 10
                    exp += 1
            return Decimal._made(sign, whole, exp)._fixed()

        def __rtruediv__(self, other):
            other = Decimal._other(other)
            return NotImplemented if other is None else other / self

        def _parts(self, other):
            if other._int == 0:
                if self._int == 0: raise InvalidOperation("[<class 'decimal.DivisionUndefined'>]")
                raise DivisionByZero("[<class 'decimal.DivisionByZero'>]")
            exp = min(self._exp, other._exp)
            a, b = self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp)
            return a // b, a % b, exp

        def __floordiv__(self, other):
            other = Decimal._other(other)
            if other is None: return NotImplemented
            whole, rest, exp = self._parts(other)
            return Decimal._made(self._sign ^ other._sign, whole, 0)

        def __mod__(self, other):
            other = Decimal._other(other)
            if other is None: return NotImplemented
            if other._int == 0: raise InvalidOperation("[<class 'decimal.InvalidOperation'>]")
            whole, rest, exp = self._parts(other)
            return Decimal._made(self._sign, rest, exp)._fixed()

        def __rfloordiv__(self, other): return Decimal(other) // self
        def __rmod__(self, other): return Decimal(other) % self
        def __divmod__(self, other): return self // other, self % other

        def __pow__(self, other, modulo=None):
            other = Decimal._other(other)
            if other is None: return NotImplemented
            n = int(other)
            if n != other:
                if other == Decimal("0.5"): return self.sqrt()
                raise NotImplementedError("lectern has powers of Decimal with whole exponents")
            if n < 0:
                return (1 / Decimal._made(self._sign if n % 2 else 0, self._int ** -n, self._exp * -n))
            return Decimal._made(self._sign if n % 2 else 0, self._int ** n, self._exp * n)._fixed()

        def __rpow__(self, other): return Decimal(other) ** self

        def sqrt(self, context=None):
            if self._special: return self
            if self._sign and self._int: raise InvalidOperation("[<class 'decimal.InvalidOperation'>]")
            ideal = self._exp // 2
            if self._int == 0: return Decimal._made(self._sign, 0, ideal)
            prec = getcontext().prec + 1
            exp, whole = self._exp, self._int
            length = len(str(whole))
            if exp % 2:
                exp, whole = exp - 1, whole * 10
                half = (length >> 1) + 1
            else:
                half = (length + 1) >> 1
            shift = prec - half
            exact = True
            if shift >= 0:
                whole *= 100 ** shift
            else:
                whole, rest = divmod(whole, 100 ** -shift)
                exact = not rest
            root = math.isqrt(whole)
            exact = exact and root * root == whole
            exp = exp // 2 - shift
            if exact:
                while exp < ideal and root % 10 == 0:
                    root //= 10
                    exp += 1
            elif root % 5 == 0:
                root += 1
            return Decimal._made(0, root, exp)._fixed()

        def _compare(self, other):
            if isinstance(other, float): other = Decimal(other)
            other = Decimal._other(other)
            if other is None: return None
            if "NaN" in (self._special, other._special): return "nan"
            if self._special or other._special:
                rank = lambda d: 0 if not d._special else -1 if d._sign else 1
                return rank(self) - rank(other)
            exp = min(self._exp, other._exp)
            a, b = self._signed * 10 ** (self._exp - exp), other._signed * 10 ** (other._exp - exp)
            return (a > b) - (a < b)

        def __eq__(self, other):
            c = self._compare(other)
            return NotImplemented if c is None else c == 0
        def __lt__(self, other):
            c = self._compare(other)
            return NotImplemented if c is None else c != "nan" and c < 0
        def __le__(self, other):
            c = self._compare(other)
            return NotImplemented if c is None else c != "nan" and c <= 0
        def __gt__(self, other):
            c = self._compare(other)
            return NotImplemented if c is None else c != "nan" and c > 0
        def __ge__(self, other):
            c = self._compare(other)
            return NotImplemented if c is None else c != "nan" and c >= 0

        def compare(self, other): return Decimal(self._compare(other))

        def __hash__(self):
            if self._special: return hash(float(self))
            if self._exp >= 0: return hash(self._signed * 10 ** self._exp)
            own = float(self)
            if Decimal(own) == self: return hash(own)
            small = self.normalize()
            return hash((small._sign, small._int, small._exp))

        def __bool__(self): return bool(self._special) or self._int != 0
        def __float__(self): return float(str(self))

        def __int__(self):
            if self._special: raise ValueError(f"cannot convert {self._special} to integer")
            whole = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
            return -whole if self._sign else whole

        __trunc__ = __int__
        def __floor__(self): return int(self.to_integral_value(rounding=ROUND_FLOOR))
        def __ceil__(self): return int(self.to_integral_value(rounding=ROUND_CEILING))

        def __round__(self, n=None):
            if n is None: return int(self._cut(0, ROUND_HALF_EVEN)) if self._exp < 0 else int(self)
            return self.quantize(Decimal._made(0, 1, -n))

        def quantize(self, exp, rounding=None, context=None):
            exp = Decimal._other(exp)
            if self._special or exp._special: return self
            made = self._cut(exp._exp, rounding or getcontext().rounding)
            if len(str(made._int)) > getcontext().prec:
                raise InvalidOperation("[<class 'decimal.InvalidOperation'>]")
            return made

        def to_integral_value(self, rounding=None, context=None):
            if self._special or self._exp >= 0: return self
            return self._cut(0, rounding or getcontext().rounding)

        to_integral = to_integral_value

        def normalize(self, context=None):
            made = self._fixed()
            if made._special: return made
            if made._int == 0: return Decimal._made(made._sign, 0, 0)
            whole, exp = made._int, made._exp
            while whole % 10 == 0:
                whole //= 10
                exp += 1
            return Decimal._made(made._sign, whole, exp)

        def as_tuple(self):
            return DecimalTuple(self._sign, tuple([int(c) for c in str(self._int)]), self._exp)

        def as_integer_ratio(self):
            if self._exp >= 0: return self._signed * 10 ** self._exp, 1
            d = 10 ** -self._exp
            g = math.gcd(self._int, d)
            return self._signed // g, d // g

        def adjusted(self): return self._exp + len(str(self._int)) - 1
        def is_nan(self): return self._special == "NaN"
        def is_infinite(self): return self._special == "Infinity"
        def is_finite(self): return self._special is None
        def is_zero(self): return not self._special and self._int == 0
        def is_signed(self): return bool(self._sign)
        def copy_abs(self): return Decimal._made(0, self._int, self._exp)
        def copy_negate(self): return self._flipped()
        def max(self, other): return self if self >= other else Decimal(other)
        def min(self, other): return self if self <= other else Decimal(other)
        def __copy__(self): return self
        def __deepcopy__(self, memo): return self

        def __str__(self, capital="E"):
            sign = "-" if self._sign else ""
            if self._special: return sign + self._special
            digits = str(self._int)
            left = self._exp + len(digits)
            place = left if self._exp <= 0 and left > -6 else 1
            if place <= 0:
                whole, part = "0", "." + "0" * -place + digits
            elif place >= len(digits):
                whole, part = digits + "0" * (place - len(digits)), ""
            else:
                whole, part = digits[:place], "." + digits[place:]
            return sign + whole + part + ("" if left == place else f"{capital}{left - place:+d}")

        def __repr__(self): return f"Decimal('{self}')"

        def __format__(self, spec):
            if not spec: return str(self)
            found = _format.fullmatch(spec)
            if found is None: raise ValueError("invalid format string")
            fill, align, sign, zero, width, comma, places, kind = found.groups()
            value = self
            if kind == "%": value = Decimal._made(self._sign, self._int, self._exp + 2)
            rounding = getcontext().rounding
            if places is not None and not value._special:
                n = int(places)
                if kind in ("e", "E"):
                    digits = len(str(value._int))
                    value = value._cut(value._exp + digits - n - 1, rounding)
                    if len(str(value._int)) > n + 1: value = Decimal._made(value._sign, value._int // 10, value._exp + 1)
                elif kind in ("f", "F", "%"):
                    value = value._cut(-n, rounding)
                elif len(str(value._int)) > max(n, 1):
                    value = value._cut(value._exp + len(str(value._int)) - max(n, 1), rounding)
            if value._special:
                body = value._special
            elif kind in ("e", "E"):
                digits = str(value._int)
                point = "." + digits[1:] if len(digits) > 1 else ""
                body = f"{digits[0]}{point}{kind}{value.adjusted():+d}"
            elif kind in ("f", "F", "%"):
                if value._exp > 0: value = value._cut(0, rounding)
                digits = str(value._int).rjust(-value._exp + 1, "0")
                body = digits if value._exp == 0 else digits[:value._exp] + "." + digits[value._exp:]
            else:
                body = Decimal._made(0, value._int, value._exp).__str__("e" if kind == "g" else "E")
            if comma and not value._special:
                whole, dot, part = body.partition(".")
                body = f"{int(whole):{comma}}" + dot + part
            if kind == "%": body += "%"
            lead = "-" if value._sign else sign if sign in ("+", " ") else ""
            width = int(width or 0)
            if zero and not align: fill, align = "0", "="
            room = width - len(lead) - len(body)
            fill = fill or " "
            if room <= 0: return lead + body
            if align == "<": return lead + body + fill * room
            if align == "=": return lead + fill * room + body
            if align == "^": return fill * (room // 2) + lead + body + fill * (room - room // 2)
            return fill * room + lead + body
    """#
  }
}
