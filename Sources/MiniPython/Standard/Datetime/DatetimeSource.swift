/// The Python text of `datetime`.
enum DatetimeSource {
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

    def _strftime(moment, text):
        has_date, has_time = isinstance(moment, date), not isinstance(moment, date) or isinstance(moment, datetime)
        if has_date:
            year, month, day = moment.year, moment.month, moment.day
            weekday = moment.weekday()
            number = _before_month(year, month) + day
        else:
            year, month, day, weekday, number = 1900, 1, 1, 0, 1
        hour = moment.hour if has_time else 0
        minute = moment.minute if has_time else 0
        second = moment.second if has_time else 0
        micro = moment.microsecond if has_time else 0
        zone = getattr(moment, "tzinfo", None)
        result = ""
        i = 0
        while i < len(text):
            c = text[i]
            if c != "%" or i + 1 == len(text):
                result += c
                i += 1
                continue
            code = text[i + 1]
            i += 2
            if code == "Y": result += str(year)
            elif code == "y": result += f"{year % 100:02d}"
            elif code == "m": result += f"{month:02d}"
            elif code == "d": result += f"{day:02d}"
            elif code == "e": result += f"{day:2d}"
            elif code == "H": result += f"{hour:02d}"
            elif code == "I": result += f"{(hour + 11) % 12 + 1:02d}"
            elif code == "M": result += f"{minute:02d}"
            elif code == "S": result += f"{second:02d}"
            elif code == "f": result += f"{micro:06d}"
            elif code == "p": result += "AM" if hour < 12 else "PM"
            elif code == "A": result += _WEEKDAYS[weekday]
            elif code == "a": result += _WEEKDAYS[weekday][:3]
            elif code == "B": result += _MONTHS[month]
            elif code in "bh": result += _MONTHS[month][:3]
            elif code == "j": result += f"{number:03d}"
            elif code == "w": result += str((weekday + 1) % 7)
            elif code == "u": result += str(weekday + 1)
            elif code == "U": result += f"{(number + 6 - (weekday + 1) % 7) // 7:02d}"
            elif code == "W": result += f"{(number + 6 - weekday) // 7:02d}"
            elif code == "V": result += f"{moment.isocalendar()[1]:02d}"
            elif code == "G": result += str(moment.isocalendar()[0])
            elif code == "F": result += f"{year:04d}-{month:02d}-{day:02d}"
            elif code == "T": result += f"{hour:02d}:{minute:02d}:{second:02d}"
            elif code == "D": result += f"{month:02d}/{day:02d}/{year % 100:02d}"
            elif code == "x": result += f"{month:02d}/{day:02d}/{year % 100:02d}"
            elif code == "X": result += f"{hour:02d}:{minute:02d}:{second:02d}"
            elif code == "c":
                result += (f"{_WEEKDAYS[weekday][:3]} {_MONTHS[month][:3]} {day:2d} "
                           f"{hour:02d}:{minute:02d}:{second:02d} {year}")
            elif code == "z": result += _offset_text(zone.utcoffset(None)).replace(":", "") if zone else ""
            elif code == "Z": result += zone.tzname(None) if zone else ""
            elif code == "%": result += "%"
            else: result += "%" + code
        return result

    class date:
        def __init__(self, year, month, day):
            _check_date(year, month, day)
            self._year, self._month, self._day = year, month, day

        @property
        def year(self): return self._year
        @property
        def month(self): return self._month
        @property
        def day(self): return self._day

        @classmethod
        def today(cls): return cls.fromtimestamp(_time.time())

        @classmethod
        def fromtimestamp(cls, seconds):
            return cls.fromordinal(719163 + int(seconds // 86400))

        @classmethod
        def fromordinal(cls, n): return cls(*_from_ordinal(n))

        @classmethod
        def fromisoformat(cls, text):
            parts = text.split("-")
            if len(text) != 10 or len(parts) != 3:
                raise ValueError(f"Invalid isoformat string: {text!r}")
            return cls(int(parts[0]), int(parts[1]), int(parts[2]))

        def toordinal(self): return _ordinal(self._year, self._month, self._day)
        def weekday(self): return (self.toordinal() + 6) % 7
        def isoweekday(self): return self.weekday() + 1

        def isocalendar(self):
            year = self._year
            first = _ordinal(year, 1, 4)
            start = first - (first + 6) % 7
            n = self.toordinal()
            if n < start:
                year -= 1
                first = _ordinal(year, 1, 4)
                start = first - (first + 6) % 7
            else:
                following = _ordinal(year + 1, 1, 4)
                following -= (following + 6) % 7
                if n >= following:
                    year, start = year + 1, following
            return (year, (n - start) // 7 + 1, self.isoweekday())

        def isoformat(self): return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"
        def __str__(self): return self.isoformat()
        def __repr__(self): return f"datetime.date({self._year}, {self._month}, {self._day})"
        def strftime(self, format): return _strftime(self, format)
        def __format__(self, text): return self.strftime(text) if text else str(self)
        def ctime(self): return self.strftime("%a %b %e 00:00:00 %Y")

        def timetuple(self):
            return (self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                    _before_month(self._year, self._month) + self._day, -1)

        def replace(self, year=None, month=None, day=None):
            return type(self)(
                self._year if year is None else year, self._month if month is None else month,
                self._day if day is None else day)

        def __add__(self, other):
            if isinstance(other, timedelta):
                return type(self).fromordinal(self.toordinal() + other.days)
            return NotImplemented
        __radd__ = __add__

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return type(self).fromordinal(self.toordinal() - other.days)
            if isinstance(other, date):
                return timedelta(self.toordinal() - other.toordinal())
            return NotImplemented

        def _key(self): return (self._year, self._month, self._day)
        def __hash__(self): return hash(self._key())
        def __eq__(self, other): return type(self) == type(other) and self._key() == other._key()
        def __lt__(self, other): return self._key() < other._key() if type(self) == type(other) else NotImplemented
        def __le__(self, other): return self._key() <= other._key() if type(self) == type(other) else NotImplemented
        def __gt__(self, other): return self._key() > other._key() if type(self) == type(other) else NotImplemented
        def __ge__(self, other): return self._key() >= other._key() if type(self) == type(other) else NotImplemented

    date.min = date(1, 1, 1)
    date.max = date(9999, 12, 31)

    def _clock_text(t, timespec="auto"):
        text = f"{t.hour:02d}:{t.minute:02d}"
        if timespec == "minutes":
            return text
        text += f":{t.second:02d}"
        if timespec == "milliseconds":
            text += f".{t.microsecond // 1000:03d}"
        elif timespec == "microseconds" or timespec == "auto" and t.microsecond:
            text += f".{t.microsecond:06d}"
        return text

    class time:
        def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
            _check_time(hour, minute, second, microsecond)
            self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
            self.tzinfo = tzinfo

        @classmethod
        def fromisoformat(cls, text):
            parts = text.split(":")
            seconds = parts[2] if len(parts) > 2 else "0"
            whole, _, fraction = seconds.partition(".")
            return cls(int(parts[0]), int(parts[1]) if len(parts) > 1 else 0, int(whole),
                       int(fraction.ljust(6, "0")) if fraction else 0)

        def isoformat(self, timespec="auto"): return _clock_text(self, timespec)
        def __str__(self): return self.isoformat()
        def strftime(self, format): return _strftime(self, format)
        def __format__(self, text): return self.strftime(text) if text else str(self)

        def __repr__(self):
            parts = [str(self.hour), str(self.minute)]
            if self.second or self.microsecond:
                parts.append(str(self.second))
            if self.microsecond:
                parts.append(str(self.microsecond))
            return f"datetime.time({', '.join(parts)})"

        def _key(self): return (self.hour, self.minute, self.second, self.microsecond)
        def __hash__(self): return hash(self._key())
        def __eq__(self, other): return isinstance(other, time) and self._key() == other._key()
        def __lt__(self, other): return self._key() < other._key()
        def __le__(self, other): return self._key() <= other._key()
        def __gt__(self, other): return self._key() > other._key()
        def __ge__(self, other): return self._key() >= other._key()

    _clock_class = time

    class datetime(date):
        def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None):
            super().__init__(year, month, day)
            _check_time(hour, minute, second, microsecond)
            self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
            self.tzinfo = tzinfo

        @classmethod
        def now(cls, tz=None):
            moment = cls.fromtimestamp(_time.time())
            moment.tzinfo = tz
            return moment

        @classmethod
        def utcnow(cls): return cls.fromtimestamp(_time.time())

        @classmethod
        def today(cls): return cls.now()

        @classmethod
        def fromtimestamp(cls, seconds, tz=None):
            moment = cls(1970, 1, 1) + timedelta(seconds=seconds)
            moment.tzinfo = tz
            return moment

        @classmethod
        def fromordinal(cls, n): return cls(*_from_ordinal(n))

        @classmethod
        def combine(cls, day, clock):
            return cls(day.year, day.month, day.day, clock.hour, clock.minute, clock.second,
                       clock.microsecond, clock.tzinfo)

        @classmethod
        def fromisoformat(cls, text):
            day = date.fromisoformat(text[:10])
            if len(text) == 10:
                return cls(day.year, day.month, day.day)
            rest, zone = text[11:], None
            if rest.endswith("Z"):
                rest, zone = rest[:-1], timezone.utc
            for sign in "+-":
                if sign in rest:
                    rest, _, offset = rest.partition(sign)
                    hours, _, minutes = offset.partition(":")
                    delta = timedelta(hours=int(hours), minutes=int(minutes or 0))
                    zone = timezone(-delta if sign == "-" else delta)
            clock = time.fromisoformat(rest)
            return cls(day.year, day.month, day.day, clock.hour, clock.minute, clock.second,
                       clock.microsecond, zone)

        @classmethod
        def strptime(cls, text, format):
            return _strptime(cls, text, format)

        def date(self): return _day_class(self._year, self._month, self._day)
        def time(self): return _clock_class(self.hour, self.minute, self.second, self.microsecond)

        def timestamp(self):
            zone = self.tzinfo.utcoffset(None).total_seconds() if self.tzinfo else 0
            return self._total() / 1000000 - 62135596800 - zone

        def _total(self):
            seconds = (self.toordinal() - 1) * 86400 + self.hour * 3600 + self.minute * 60 + self.second
            return seconds * 1000000 + self.microsecond

        @classmethod
        def _of(cls, total, zone):
            seconds, micro = divmod(total, 1000000)
            days, seconds = divmod(seconds, 86400)
            year, month, day = _from_ordinal(days + 1)
            return cls(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60, micro, zone)

        def isoformat(self, sep="T", timespec="auto"):
            text = date.isoformat(self) + sep + _clock_text(self, timespec)
            if self.tzinfo:
                text += _offset_text(self.tzinfo.utcoffset(self))
            return text

        def __str__(self): return self.isoformat(" ")
        def ctime(self): return self.strftime("%a %b %e %H:%M:%S %Y")

        def __repr__(self):
            parts = [self._year, self._month, self._day, self.hour, self.minute]
            if self.second or self.microsecond:
                parts.append(self.second)
            if self.microsecond:
                parts.append(self.microsecond)
            text = ", ".join([str(p) for p in parts])
            if self.tzinfo:
                text += f", tzinfo={self.tzinfo!r}"
            return f"datetime.datetime({text})"

        def timetuple(self):
            return (self._year, self._month, self._day, self.hour, self.minute, self.second,
                    self.weekday(), _before_month(self._year, self._month) + self._day, -1)

        def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                    microsecond=None, tzinfo=True):
            def pick(new, old):
                return old if new is None else new
            return type(self)(
                pick(year, self._year), pick(month, self._month), pick(day, self._day),
                pick(hour, self.hour), pick(minute, self.minute), pick(second, self.second),
                pick(microsecond, self.microsecond), self.tzinfo if tzinfo is True else tzinfo)

        def astimezone(self, tz):
            own = self.tzinfo.utcoffset(None) if self.tzinfo else timedelta(0)
            moment = self - own + tz.utcoffset(None)
            return moment.replace(tzinfo=tz)

        def __add__(self, other):
            if isinstance(other, timedelta):
                return self._of(self._total() + other._total, self.tzinfo)
            return NotImplemented
        __radd__ = __add__

        def __sub__(self, other):
            if isinstance(other, timedelta):
                return self._of(self._total() - other._total, self.tzinfo)
            if isinstance(other, datetime):
                return timedelta(microseconds=self._moment() - other._moment())
            return NotImplemented

        def _moment(self):
            zone = self.tzinfo.utcoffset(None)._total if self.tzinfo else 0
            return self._total() - zone

        def _key(self): return self._moment()
        def __hash__(self): return hash(self._moment())

    _day_class = date

    def _strptime(cls, text, format):
        values = {"Y": 1900, "m": 1, "d": 1, "H": 0, "M": 0, "S": 0, "f": 0}
        afternoon = None
        position = 0
        i = 0

        def fail():
            raise ValueError(f"time data {text!r} does not match format {format!r}")

        def number(most):
            nonlocal position
            digits = ""
            while position < len(text) and len(digits) < most and text[position].isdigit():
                digits += text[position]
                position += 1
            if not digits:
                fail()
            return int(digits)

        def name(names):
            nonlocal position
            for k, word in enumerate(names):
                if word and text[position:position + len(word)].lower() == word.lower():
                    position += len(word)
                    return k
            fail()

        while i < len(format):
            c = format[i]
            if c == "%" and i + 1 < len(format):
                code = format[i + 1]
                i += 2
                if code in "Y": values["Y"] = number(4)
                elif code == "y":
                    y = number(2)
                    values["Y"] = y + (2000 if y < 69 else 1900)
                elif code in "mdHMS": values[code] = number(2)
                elif code == "I": values["H"] = number(2)
                elif code == "j": number(3)
                elif code == "f":
                    start = position
                    fraction = number(6)
                    values["f"] = fraction * 10 ** (6 - (position - start))
                elif code == "B": values["m"] = name(_MONTHS)
                elif code == "b": values["m"] = name([m[:3] for m in _MONTHS])
                elif code == "A": name(_WEEKDAYS)
                elif code == "a": name([w[:3] for w in _WEEKDAYS])
                elif code == "p": afternoon = name(["AM", "PM"]) == 1
                elif code == "%":
                    if text[position:position + 1] != "%":
                        fail()
                    position += 1
                else:
                    raise ValueError(f"'{code}' is a bad directive in format '{format}'")
            elif c.isspace():
                while position < len(text) and text[position].isspace():
                    position += 1
                i += 1
            else:
                if text[position:position + 1] != c:
                    fail()
                position += 1
                i += 1
        if position < len(text):
            raise ValueError(f"unconverted data remains: {text[position:]}")
        if afternoon is not None:
            values["H"] = values["H"] % 12 + (12 if afternoon else 0)
        return cls(values["Y"], values["m"], values["d"], values["H"], values["M"], values["S"], values["f"])
    """#
  }
}
