/// The Python text of `decimal`'s roots, powers and logarithms.
///
/// Logarithms and exponentials are computed in whole numbers of many more digits than are kept.
enum DecimalFunctionsSource {
  static var text: String {
    #"""
    def _invalid(detail=None):
        return _signal(InvalidOperation, Decimal._named("NaN"), detail)

    def _scaled(value, places):
        # The number times a power of ten, as a whole number.
        shift = value._exp + places
        whole = value._int * 10 ** shift if shift >= 0 else value._int // 10 ** -shift
        return -whole if value._sign else whole

    def _log_of(value, places):
        # The natural logarithm times a power of ten.
        places += 12
        unit = 10 ** places
        high = value.adjusted()
        rest = Decimal._made(0, value._int, value._exp - high)
        def near(x):
            # x lies between 1 and 10: roots bring it near 1, then a series.
            halvings = 0
            while abs(x - unit) * 20 > unit:
                x = math.isqrt(x * unit)
                halvings += 1
            z = (x - unit) * unit // (x + unit)
            square = z * z // unit
            total, term, n = 0, z, 1
            while term:
                total += term // n
                term = term * square // unit
                n += 2
            return total << (halvings + 1)
        result = near(_scaled(rest, places))
        if high:
            result += high * near(10 * unit)
        return result // 10 ** 12

    def _exp_of(whole, places):
        # e to the power of whole / 10**places, times the same power of ten.
        unit = 10 ** places
        halvings = max(0, abs(whole).bit_length() - unit.bit_length()) + 8
        extra = 10 + halvings
        scale = 10 ** extra
        unit *= scale
        x = (whole * scale) >> halvings
        total = term = unit
        n = 1
        while term:
            term = term * x // (unit * n)
            if term == -1:
                break
            total += term
            n += 1
        for _ in range(halvings):
            total = total * total // unit
        return total // scale

    class _DecimalFunctions:
        __slots__ = ()

        def sqrt(self, context=None):
            if self._special == "NaN" or self._special and not self._sign: return self
            if self._sign and (self._special or self._int): return _invalid()
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
            return Decimal._made(0, root, exp)._fixed(ROUND_HALF_EVEN)

        def ln(self, context=None):
            if self._special == "NaN": return self
            if self._int == 0 and not self._special: return Decimal._named("Infinity", 1)
            if self._sign: return _invalid()
            if self._special: return self
            if self == 1: return Decimal._made(0, 0, 0)
            near = self - 1
            places = getcontext().prec + 3 + max(0, -near.adjusted())
            return Decimal._rounded(_log_of(self, places), -places)

        def log10(self, context=None):
            if self._special == "NaN": return self
            if self._int == 0 and not self._special: return Decimal._named("Infinity", 1)
            if self._sign: return _invalid()
            if self._special: return self
            digits = str(self._int)
            if digits.strip("0") == "1": return Decimal(self.adjusted())
            places = getcontext().prec + 3 + max(0, -(self - 1).adjusted())
            top = _log_of(self, places + 4) * 10 ** places
            return Decimal._rounded(top // _log_of(Decimal(10), places + 4), -places)

        def exp(self, context=None):
            if self._special == "NaN": return self
            if self._special: return Decimal._made(0, 0, 0) if self._sign else self
            if self._int == 0: return Decimal._made(0, 1, 0)
            if self.adjusted() > 6:
                if self._sign: return Decimal._made(0, 0, getcontext().Etiny())
                return _signal(Overflow, Decimal._named("Infinity"))
            places = getcontext().prec + 4
            if self._sign:
                places += int(-self) // 2
            return Decimal._rounded(_exp_of(_scaled(self, places), places), -places)

        def __pow__(self, other, modulo=None):
            other = Decimal._other(other)
            if other is None: return NotImplemented
            if "NaN" in (self._special, other._special): return Decimal._named("NaN")
            if not other._special and other._int == 0:
                return _invalid() if not self._special and self._int == 0 else Decimal(1)
            if not other._special and other == int(other):
                return self._whole_power(int(other))
            if self._sign and (self._int or self._special): return _invalid()
            if self._special or other._special or self._int == 0:
                grows = (self > 1) != bool(other._sign)
                if self == 1: return Decimal(1)
                return Decimal._named("Infinity") if grows else Decimal._made(0, 0, 0)
            context = getcontext()
            with localcontext(prec=context.prec + 12 + max(0, other.adjusted()), rounding=ROUND_HALF_EVEN) as inner:
                inner.clear_traps()
                made = (other * self.ln()).exp()
            return made._fixed()

        def _whole_power(self, n):
            sign = self._sign if n % 2 else 0
            if self._special or self._int == 0:
                if (n > 0) == bool(self._special): return Decimal._named("Infinity", sign)
                if n > 0 or self._special: return Decimal._made(sign, 0, 0)
                return Decimal._named("Infinity", sign)
            context = getcontext()
            size = abs(n)
            if len(str(self._int)) * size <= context.prec + 20:
                made = Decimal._made(sign, self._int ** size, self._exp * size)
            else:
                if self.adjusted() * size > 4 * context.Emax and n > 0:
                    return _signal(Overflow, Decimal._named("Infinity", sign))
                with localcontext(prec=context.prec + 5 + len(str(size)), rounding=ROUND_HALF_EVEN) as inner:
                    inner.clear_traps()
                    made, square = Decimal(1), Decimal._made(0, self._int, self._exp)
                    while size:
                        if size & 1: made = made * square
                        size >>= 1
                        if size: square = square * square
                made._sign = sign
            return 1 / made if n < 0 else made._fixed()

        def __rpow__(self, other): return Decimal(other) ** self
    """#
  }
}
