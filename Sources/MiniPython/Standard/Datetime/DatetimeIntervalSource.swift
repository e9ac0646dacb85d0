/// The Python text of `datetime`'s calendar, of `timedelta` and of `timezone`.
enum DatetimeIntervalSource {
  static var text: String {
    #"""
    import time as _time

    MINYEAR, MAXYEAR = 1, 9999
    _DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    _MONTHS = ["", "January", "February", "March", "April", "May", "June", "July", "August",
               "September", "October", "November", "December"]
    _WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    def _leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    def _month_days(year, month):
        return 29 if month == 2 and _leap(year) else _DAYS[month]

    def _before_year(year):
        y = year - 1
        return y * 365 + y // 4 - y // 100 + y // 400

    def _before_month(year, month):
        return sum(_DAYS[1:month]) + (1 if month > 2 and _leap(year) else 0)

    def _ordinal(year, month, day):
        return _before_year(year) + _before_month(year, month) + day

    def _from_ordinal(n):
        if n < 1 or n > 3652059:
            raise OverflowError("date value out of range")
        year = n * 400 // 146097 + 1
        while _before_year(year) >= n:
            year -= 1
        n -= _before_year(year)
        month = 1
        while n > _month_days(year, month):
            n -= _month_days(year, month)
            month += 1
        return year, month, n

    def _check_date(year, month, day):
        if not 1 <= year <= 9999:
            raise ValueError(f"year {year} is out of range")
        if not 1 <= month <= 12:
            raise ValueError("month must be in 1..12")
        if not 1 <= day <= _month_days(year, month):
            raise ValueError("day is out of range for month")

    def _check_time(hour, minute, second, microsecond):
        if not 0 <= hour <= 23:
            raise ValueError("hour must be in 0..23")
        if not 0 <= minute <= 59:
            raise ValueError("minute must be in 0..59")
        if not 0 <= second <= 59:
            raise ValueError("second must be in 0..59")
        if not 0 <= microsecond <= 999999:
            raise ValueError("microsecond must be in 0..999999")

    class timedelta:
        def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                     weeks=0):
            whole = days + weeks * 7
            rest = seconds + minutes * 60 + hours * 3600
            micro = microseconds + milliseconds * 1000
            if isinstance(whole, float):
                fraction = whole - int(whole)
                whole = int(whole)
                rest += fraction * 86400
            if isinstance(rest, float):
                fraction = rest - int(rest)
                rest = int(rest)
                micro += fraction * 1e6
            total = (whole * 86400 + rest) * 1000000 + int(round(micro))
            self._total = total
            seconds, self.microseconds = divmod(total, 1000000)
            self.days, self.seconds = divmod(seconds, 86400)
            if abs(self.days) > 999999999:
                raise OverflowError(f"days={self.days}; must have magnitude <= 999999999")

        @classmethod
        def _of(cls, total):
            return cls(microseconds=total)

        def total_seconds(self):
            return self._total / 1000000

        def __repr__(self):
            parts = []
            if self.days:
                parts.append(f"days={self.days}")
            if self.seconds:
                parts.append(f"seconds={self.seconds}")
            if self.microseconds:
                parts.append(f"microseconds={self.microseconds}")
            return f"datetime.timedelta({', '.join(parts) or '0'})"

        def __str__(self):
            minutes, second = divmod(self.seconds, 60)
            hour, minute = divmod(minutes, 60)
            text = f"{hour}:{minute:02d}:{second:02d}"
            if self.days:
                text = f"{self.days} day{'' if abs(self.days) == 1 else 's'}, " + text
            if self.microseconds:
                text += f".{self.microseconds:06d}"
            return text

        def __add__(self, other):
            return self._of(self._total + other._total) if isinstance(other, timedelta) else NotImplemented

        def __sub__(self, other):
            return self._of(self._total - other._total) if isinstance(other, timedelta) else NotImplemented

        def __neg__(self): return self._of(-self._total)
        def __pos__(self): return self
        def __abs__(self): return self._of(abs(self._total))
        def __bool__(self): return self._total != 0
        def __hash__(self): return hash(self._total)

        def __mul__(self, k):
            return self._of(round(self._total * k)) if isinstance(k, (int, float)) else NotImplemented
        __rmul__ = __mul__

        def __truediv__(self, other):
            if isinstance(other, timedelta):
                return self._total / other._total
            return self._of(round(self._total / other))

        def __floordiv__(self, other):
            if isinstance(other, timedelta):
                return self._total // other._total
            return self._of(self._total // other)

        def __mod__(self, other): return self._of(self._total % other._total)
        def __divmod__(self, other): return self // other, self % other
        def __eq__(self, other): return isinstance(other, timedelta) and self._total == other._total
        def __lt__(self, other): return self._total < other._total if isinstance(other, timedelta) else NotImplemented
        def __le__(self, other): return self._total <= other._total if isinstance(other, timedelta) else NotImplemented
        def __gt__(self, other): return self._total > other._total if isinstance(other, timedelta) else NotImplemented
        def __ge__(self, other): return self._total >= other._total if isinstance(other, timedelta) else NotImplemented

    timedelta.min = timedelta(-999999999)
    timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
    timedelta.resolution = timedelta(microseconds=1)

    class timezone:
        def __init__(self, offset, name=None):
            self._offset = offset
            self._name = name

        def utcoffset(self, moment): return self._offset

        def tzname(self, moment):
            return self._name or ("UTC" + (_offset_text(self._offset) if self._offset else ""))

        def __repr__(self):
            return "datetime.timezone.utc" if not self._offset else f"datetime.timezone({self._offset!r})"

        def __str__(self): return self.tzname(None)
        def __eq__(self, other): return isinstance(other, timezone) and self._offset == other._offset
        def __hash__(self): return hash(self._offset)

    def _offset_text(offset):
        minutes = offset._total // 60000000
        sign = "-" if minutes < 0 else "+"
        hour, minute = divmod(abs(minutes), 60)
        return f"{sign}{hour:02d}:{minute:02d}"

    timezone.utc = timezone(timedelta(0))
    UTC = timezone.utc
    """#
  }
}
