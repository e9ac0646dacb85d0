/// The Python text of how `decimal` writes its numbers.
enum DecimalTextSource {
  static var text: String {
    #"""
    _format = re.compile(r"(?:(.)?([<>=^]))?([-+ ])?(0)?(\d+)?(,|_)?(?:\.(\d+))?([eEfFgGn%])?")

    def _pointed(digits, place):
        """The digits with a point after so many of them, zeros where there are none."""
        if place <= 0: return "0." + "0" * -place + digits
        if place >= len(digits): return digits + "0" * (place - len(digits))
        return digits[:place] + "." + digits[place:]

    class _DecimalTexts:
        __slots__ = ()

        def __str__(self, capital="E"):
            sign = "-" if self._sign else ""
            if self._special: return sign + self._special
            digits = str(self._int)
            left = self._exp + len(digits)
            place = left if self._exp <= 0 and left > -6 else 1
            return sign + _pointed(digits, place) + ("" if left == place else f"{capital}{left - place:+d}")

        def to_eng_string(self, context=None):
            if self._special: return str(self)
            digits = str(self._int)
            left = self._exp + len(digits)
            if self._exp <= 0 and left > -6: return str(self)
            place = (left - 1) % 3 + 1 if self._int else (left + 1) % 3 - 1
            sign = "-" if self._sign else ""
            return sign + _pointed(digits, place) + ("" if left == place else f"E{left - place:+d}")

        def __repr__(self): return f"Decimal('{self}')"

        def __format__(self, spec):
            if not spec: return str(self)
            found = _format.fullmatch(spec)
            if found is None: raise ValueError("invalid format string")
            fill, align, sign, zero, width, comma, places, kind = found.groups()
            value = self
            if kind == "%" and not self._special:
                value = Decimal._made(self._sign, self._int, self._exp + 2)
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
