extension StandardModules {
  /// Months as tables.
  static let calendar = ModuleDefinition(
    python: "calendar", "Months as tables.",
    #"""
    import datetime as _datetime

    MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
    day_name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    day_abbr = [name[:3] for name in day_name]
    month_name = ["", "January", "February", "March", "April", "May", "June", "July", "August",
                  "September", "October", "November", "December"]
    month_abbr = [name[:3] for name in month_name]
    mdays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

    class IllegalMonthError(ValueError):
        def __init__(self, month):
            self.month = month
        def __str__(self):
            return "bad month number %r; must be 1-12" % self.month

    def isleap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    def leapdays(y1, y2):
        y1, y2 = y1 - 1, y2 - 1
        return (y2 // 4 - y1 // 4) - (y2 // 100 - y1 // 100) + (y2 // 400 - y1 // 400)

    def weekday(year, month, day):
        if not _datetime.MINYEAR <= year <= _datetime.MAXYEAR:
            year = 2000 + year % 400
        return _datetime.date(year, month, day).weekday()

    def monthrange(year, month):
        if not 1 <= month <= 12:
            raise IllegalMonthError(month)
        return weekday(year, month, 1), mdays[month] + (month == 2 and isleap(year))

    class Calendar:
        def __init__(self, firstweekday=0):
            self.firstweekday = firstweekday

        def iterweekdays(self):
            for k in range(self.firstweekday, self.firstweekday + 7):
                yield k % 7

        def itermonthdays(self, year, month):
            first, count = monthrange(year, month)
            before = (first - self.firstweekday) % 7
            yield from [0] * before
            yield from range(1, count + 1)
            yield from [0] * ((self.firstweekday - first - count) % 7)

        def itermonthdays2(self, year, month):
            for k, day in enumerate(self.itermonthdays(year, month), self.firstweekday):
                yield day, k % 7

        def itermonthdates(self, year, month):
            first, count = monthrange(year, month)
            start = _datetime.date(year, month, 1) - _datetime.timedelta(days=(first - self.firstweekday) % 7)
            total = len(list(self.itermonthdays(year, month)))
            for k in range(total):
                yield start + _datetime.timedelta(days=k)

        def monthdayscalendar(self, year, month):
            days = list(self.itermonthdays(year, month))
            return [days[k:k + 7] for k in range(0, len(days), 7)]

        def monthdays2calendar(self, year, month):
            days = list(self.itermonthdays2(year, month))
            return [days[k:k + 7] for k in range(0, len(days), 7)]

    class TextCalendar(Calendar):
        def formatday(self, day, weekday, width):
            return ("" if day == 0 else "%2i" % day).center(width)

        def formatweek(self, theweek, width):
            return " ".join([self.formatday(d, w, width) for d, w in theweek])

        def formatweekday(self, day, width):
            names = day_name if width >= 9 else day_abbr
            return names[day][:width].center(width)

        def formatweekheader(self, width):
            return " ".join([self.formatweekday(k, width) for k in self.iterweekdays()])

        def formatmonthname(self, theyear, themonth, width, withyear=True):
            name = month_name[themonth]
            return ("%s %r" % (name, theyear) if withyear else name).center(width)

        def formatmonth(self, theyear, themonth, w=0, l=0):
            w, l = max(2, w), max(1, l)
            text = self.formatmonthname(theyear, themonth, 7 * (w + 1) - 1).rstrip() + "\n" * l
            text += self.formatweekheader(w).rstrip() + "\n" * l
            for week in self.monthdays2calendar(theyear, themonth):
                text += self.formatweek(week, w).rstrip() + "\n" * l
            return text

        def prmonth(self, theyear, themonth, w=0, l=0):
            print(self.formatmonth(theyear, themonth, w, l), end="")

    _text = TextCalendar()

    def firstweekday(): return _text.firstweekday

    def setfirstweekday(firstweekday):
        if not MONDAY <= firstweekday <= SUNDAY:
            raise ValueError("bad weekday number %r; must be 0 (Monday) to 6 (Sunday)" % firstweekday)
        _text.firstweekday = firstweekday

    def monthcalendar(year, month): return _text.monthdayscalendar(year, month)
    def month(theyear, themonth, w=0, l=0): return _text.formatmonth(theyear, themonth, w, l)
    def prmonth(theyear, themonth, w=0, l=0): _text.prmonth(theyear, themonth, w, l)
    def weekheader(width): return _text.formatweekheader(width)

    def timegm(parts):
        year, month, day, hour, minute, second = tuple(parts)[:6]
        days = _datetime.date(year, month, 1).toordinal() - 719163 + day - 1
        return ((days * 24 + hour) * 60 + minute) * 60 + second
    """#,
    names: [
      "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
      "day_name", "day_abbr", "month_name", "month_abbr", "mdays", "IllegalMonthError",
      "isleap", "leapdays", "weekday", "monthrange", "Calendar", "TextCalendar",
      "firstweekday", "setfirstweekday", "monthcalendar", "month", "prmonth", "weekheader",
      "timegm",
    ])
}
