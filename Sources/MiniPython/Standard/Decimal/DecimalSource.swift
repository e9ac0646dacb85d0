/// The Python text of `decimal`: a number is a sign, whole digits and an exponent of ten.
enum DecimalSource {
  static var text: String {
    #"""
    _pattern = re.compile(r"([-+])?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([-+]?\d+))?")

    class Decimal(_DecimalTexts, _DecimalFunctions):
        __slots__ = ("_sign", "_int", "_exp", "_special")

        def __init__(self, value="0", context=None):
            self._special = None
            if isinstance(value, Decimal):
                self._sign, self._int, self._exp, self._special = value._sign, value._int, value._exp, value._special
            elif isinstance(value, int):
                self._sign, self._int, self._exp = int(value < 0), abs(value), 0
            elif isinstance(value, float):
                _signal(FloatOperation, None)
                if value != value or value in (float("inf"), float("-inf")):
                    self._sign, self._int, self._exp = int(value < 0), 0, 0
                    self._special = "NaN" if value != value else "Infinity"
                else:
                    n, d = abs(value).as_integer_ratio()
                    k = d.bit_length() - 1
                    self._sign = int(math.copysign(1, value) < 0)
                    self._int, self._exp = n * 5 ** k, -k
            elif isinstance(value, (tuple, list)):
                if len(value) != 3:
                    raise ValueError("argument must be a sequence of length 3")
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
                    _signal(InvalidOperation, None, "ConversionSyntax")
                    self._sign, self._int, self._exp, self._special = 0, 0, 0, "NaN"
                    return
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

        @staticmethod
        def _rounded(whole, exp):
            # A result whose last digits are not exact.
            made = Decimal._made(int(whole < 0), abs(whole), exp)
            if made._int % 10 == 0: made._int += 1
            return made._fixed()

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

        def _fixed(self, rounding=None):
            if self._special:
                return self
            context = getcontext()
            extra = len(str(self._int)) - context.prec
            if self._int and self.adjusted() > context.Emax:
                return _signal(Overflow, Decimal._named("Infinity", self._sign))
            if extra <= 0 or self._int == 0:
                return self
            _rounds(self._int % 10 ** extra == 0)
            made = self._cut(self._exp + extra, rounding or context.rounding)
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
                if "NaN" in (self._special, other._special): return Decimal._named("NaN")
                if self._special and other._special and self._sign != other._sign:
                    return _invalid()
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
                if not self and not self._special or not other and not other._special: return _invalid()
                return Decimal._named("Infinity", sign)
            return Decimal._made(sign, self._int * other._int, self._exp + other._exp)._fixed()

        __rmul__ = __mul__

        def __truediv__(self, other):
            other = Decimal._other(other)
            if other is None: return NotImplemented
            sign = self._sign ^ other._sign
            if self._special or other._special:
                if "NaN" in (self._special, other._special): return Decimal._named("NaN")
                if self._special and other._special: return _invalid()
                if self._special: return Decimal._named("Infinity", sign)
                _signal(Clamped, None)
                return Decimal._made(sign, 0, getcontext().Etiny())
            if other._int == 0:
                if self._int == 0: return _invalid("DivisionUndefined")
                return _signal(DivisionByZero, Decimal._named("Infinity", sign))
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
            exp = min(self._exp, other._exp)
            a, b = self._int * 10 ** (self._exp - exp), other._int * 10 ** (other._exp - exp)
            return a // b, a % b, exp

        def __floordiv__(self, other):
            other = Decimal._other(other)
            if other is None: return NotImplemented
            sign = self._sign ^ other._sign
            if "NaN" in (self._special, other._special): return Decimal._named("NaN")
            if self._special: return _invalid() if other._special else Decimal._named("Infinity", sign)
            if other._special: return Decimal._made(sign, 0, 0)
            if other._int == 0:
                if self._int == 0: return _invalid("DivisionUndefined")
                return _signal(DivisionByZero, Decimal._named("Infinity", sign))
            whole, rest, exp = self._parts(other)
            if len(str(whole)) > getcontext().prec: return _invalid("DivisionImpossible")
            return Decimal._made(sign, whole, 0)

        def __mod__(self, other):
            other = Decimal._other(other)
            if other is None: return NotImplemented
            if "NaN" in (self._special, other._special): return Decimal._named("NaN")
            if self._special or other._int == 0 and not other._special: return _invalid()
            if other._special: return self._fixed()
            whole, rest, exp = self._parts(other)
            return Decimal._made(self._sign, rest, exp)._fixed()

        def __rfloordiv__(self, other): return Decimal(other) // self
        def __rmod__(self, other): return Decimal(other) % self
        def __divmod__(self, other): return self // other, self % other

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
        def _ordered(self, other, holds):
            c = self._compare(other)
            if c is None: return NotImplemented
            if c != "nan": return holds(c)
            _invalid()
            return False

        def __lt__(self, other): return self._ordered(other, lambda c: c < 0)
        def __le__(self, other): return self._ordered(other, lambda c: c <= 0)
        def __gt__(self, other): return self._ordered(other, lambda c: c > 0)
        def __ge__(self, other): return self._ordered(other, lambda c: c >= 0)

        def compare(self, other, context=None):
            c = self._compare(other)
            return Decimal._named("NaN") if c == "nan" else Decimal(c)

        def compare_total(self, other, context=None):
            other = Decimal(other)
            c = self._compare(other)
            return Decimal(c if c != "nan" and c else (self._exp > other._exp) - (self._exp < other._exp))

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
            if self._special == "NaN": raise ValueError("cannot convert NaN to integer")
            if self._special: raise OverflowError("cannot convert Infinity to integer")
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
            context = getcontext() if context is None else context
            if self._special or exp._special:
                if self._special == "NaN" or self._special == exp._special: return self
                return Decimal._named("NaN") if exp._special == "NaN" else _invalid()
            made = self._cut(exp._exp, rounding or context.rounding)
            if len(str(made._int)) > context.prec: return _invalid()
            if exp._exp > self._exp: _rounds(made == self)
            return made

        def to_integral_value(self, rounding=None, context=None):
            if self._special or self._exp >= 0: return self
            return self._cut(0, rounding or getcontext().rounding)

        to_integral = to_integral_exact = to_integral_value

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
            if self._special:
                return DecimalTuple(self._sign, (0,) if self._special == "Infinity" else (), "F" if self._special == "Infinity" else "n")
            return DecimalTuple(self._sign, tuple([int(c) for c in str(self._int)]), self._exp)

        def as_integer_ratio(self):
            if self._special == "NaN": raise ValueError("cannot convert NaN to integer ratio")
            if self._special: raise OverflowError("cannot convert Infinity to integer ratio")
            if self._exp >= 0: return self._signed * 10 ** self._exp, 1
            d = 10 ** -self._exp
            g = math.gcd(self._int, d)
            return self._signed // g, d // g

        def adjusted(self): return self._exp + len(str(self._int)) - 1
        def same_quantum(self, other, context=None):
            other = Decimal(other)
            return self._special == other._special and (bool(self._special) or self._exp == other._exp)
        def scaleb(self, other, context=None):
            return Decimal._made(self._sign, self._int, self._exp + int(other))._fixed()
        def shift(self, other, context=None):
            n = int(other)
            whole = self._int * 10 ** n if n >= 0 else self._int // 10 ** -n
            return Decimal._made(self._sign, whole % 10 ** getcontext().prec, self._exp)
        def fma(self, other, third, context=None):
            with localcontext(prec=MAX_PREC): product = self * Decimal(other)
            return product + third
        def logb(self, context=None): return Decimal(self.adjusted())
        def remainder_near(self, other, context=None):
            other = Decimal(other)
            return self - other * (self / other).to_integral_value(ROUND_HALF_EVEN)
        def canonical(self): return self
        def conjugate(self): return self
        def is_qnan(self): return self._special == "NaN"
        def is_snan(self): return False
        def is_normal(self, context=None): return not self._special and self._int != 0
        def is_subnormal(self, context=None): return False
        def copy_sign(self, other, context=None):
            made = Decimal(self)
            made._sign = Decimal(other)._sign
            return made
        def number_class(self, context=None):
            if self._special == "NaN": return "NaN"
            kind = self._special or ("Normal" if self._int else "Zero")
            return ("-" if self._sign else "+") + kind
        real = property(lambda self: self)
        imag = property(lambda self: Decimal(0))
        def __complex__(self): return complex(float(self))
        def is_nan(self): return self._special == "NaN"
        def is_infinite(self): return self._special == "Infinity"
        def is_finite(self): return self._special is None
        def is_zero(self): return not self._special and self._int == 0
        def is_signed(self): return bool(self._sign)
        def copy_abs(self): return self._flipped() if self._sign else self
        def copy_negate(self): return self._flipped()
        def max(self, other, context=None): return self._chosen(Decimal(other), True)
        def min(self, other, context=None): return self._chosen(Decimal(other), False)
        def _chosen(self, other, largest):
            if self._special == "NaN": return other._fixed()
            if other._special == "NaN": return self._fixed()
            return (self if (self >= other) == largest else other)._fixed()
        def __copy__(self): return self
        def __deepcopy__(self, memo): return self
    """#
  }
}
