/// The Python text of how `datetime` writes moments and reads them.
enum DatetimeTextSource {
  static var text: String {
    #"""
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

    def _strptime(cls, text, format):
        values = {"Y": 1900, "m": 1, "d": 1, "H": 0, "M": 0, "S": 0, "f": 0}
        afternoon = None
        position = 0
        i = 0

        def fail():
            raise ValueError(f"time data {text!r} does not match format {format!r}")

        # As many digits as make a number that may stand there.
        def number(most, low=0, high=None, least=1):
            nonlocal position
            digits = ""
            while position + len(digits) < len(text) and len(digits) < most and text[position + len(digits)].isdigit():
                digits += text[position + len(digits)]
            while len(digits) >= least and digits and not (low <= int(digits) and (high is None or int(digits) <= high)):
                digits = digits[:-1]
            if len(digits) < least:
                fail()
            position += len(digits)
            return int(digits)

        limits = {"m": (1, 12), "d": (1, 31), "H": (0, 23), "M": (0, 59), "S": (0, 61)}

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
                if code in "Y": values["Y"] = number(4, least=4)
                elif code == "y":
                    y = number(2, least=2)
                    values["Y"] = y + (2000 if y < 69 else 1900)
                elif code in "mdHMS": values[code] = number(2, *limits[code])
                elif code == "I": values["H"] = number(2, 1, 12)
                elif code == "j": number(3, 1, 366)
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
