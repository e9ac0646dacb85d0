/// The Python text of `date`, `time` and `datetime`.
enum DatetimeSource {
  static var text: String {
    #"""
    from collections import namedtuple as _namedtuple

    class IsoCalendarDate(_namedtuple("IsoCalendarDate", "year week weekday")):
        def __repr__(self): return "datetime." + super().__repr__()

    class struct_time(_namedtuple(
            "struct_time",
            "tm_year tm_mon tm_mday tm_hour tm_min tm_sec tm_wday tm_yday tm_isdst")):
        def __repr__(self): return "time." + super().__repr__()

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
            return IsoCalendarDate(year, (n - start) // 7 + 1, self.isoweekday())

        def isoformat(self): return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"
        def __str__(self): return self.isoformat()
        def __repr__(self): return f"datetime.date({self._year}, {self._month}, {self._day})"
        def strftime(self, format): return _strftime(self, format)
        def __format__(self, text): return self.strftime(text) if text else str(self)
        def ctime(self): return self.strftime("%a %b %e 00:00:00 %Y")

        def timetuple(self):
            return struct_time(
                self._year, self._month, self._day, 0, 0, 0, self.weekday(),
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
            return struct_time(
                self._year, self._month, self._day, self.hour, self.minute, self.second,
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
    """#
  }
}
