/// The Python text of `csv` and `textwrap`.
enum TextSource {
  static var csv: String {
    #"""
    QUOTE_MINIMAL, QUOTE_ALL = 0, 1

    class Error(Exception):
        pass

    def _records(lines, delimiter, quotechar):
        fields, field, quoted, was_quoted = [], "", False, False
        for line in lines:
            i = 0
            text = line if quoted else line.rstrip("\r\n")
            while i < len(text):
                c = text[i]
                if quoted:
                    if c == quotechar:
                        if text[i + 1:i + 2] == quotechar:
                            field += c
                            i += 1
                        else:
                            quoted = False
                    else:
                        field += c
                elif c == quotechar and not field:
                    quoted = True
                elif c == delimiter:
                    fields.append(field)
                    field = ""
                elif c not in "\r\n":
                    field += c
                i += 1
            if not quoted:
                yield fields + [field] if fields or text else []
                fields, field = [], ""

    def reader(lines, delimiter=",", quotechar='"', **options):
        return _records(lines, delimiter, quotechar)

    class writer:
        def __init__(self, file, delimiter=",", quotechar='"', quoting=QUOTE_MINIMAL,
                     lineterminator="\r\n", **options):
            self._file, self._delimiter, self._quote = file, delimiter, quotechar
            self._all, self._end = quoting == QUOTE_ALL, lineterminator

        def _field(self, value):
            text = "" if value is None else str(value)
            if self._all or any([c in text for c in (self._delimiter, self._quote, "\n", "\r")]):
                return self._quote + text.replace(self._quote, self._quote * 2) + self._quote
            return text

        def writerow(self, row):
            return self._file.write(self._delimiter.join([self._field(v) for v in row]) + self._end)

        def writerows(self, rows):
            for row in rows:
                self.writerow(row)

    class DictReader:
        def __init__(self, lines, fieldnames=None, **options):
            self._rows = reader(lines, **options)
            self.fieldnames = fieldnames if fieldnames is not None else next(self._rows, None)

        def __iter__(self):
            return self

        def __next__(self):
            row = next(self._rows)
            while not row:
                row = next(self._rows)
            made = dict(zip(self.fieldnames, row))
            for name in self.fieldnames[len(row):]:
                made[name] = None
            return made

    class DictWriter:
        def __init__(self, file, fieldnames, restval="", **options):
            self.fieldnames, self._rest = fieldnames, restval
            self._writer = writer(file, **options)

        def writeheader(self):
            return self._writer.writerow(self.fieldnames)

        def writerow(self, row):
            wrong = [k for k in row if k not in self.fieldnames]
            if wrong:
                raise ValueError(
                    "dict contains fields not in fieldnames: " + ", ".join([repr(k) for k in wrong]))
            return self._writer.writerow([row.get(k, self._rest) for k in self.fieldnames])

        def writerows(self, rows):
            for row in rows:
                self.writerow(row)
    """#
  }

  static var template: String {
    #"""
    import re

    class Template:
        delimiter = "$"
        idpattern = "[A-Za-z_][A-Za-z0-9_]*"

        def _found(self):
            mark, name = re.escape(self.delimiter), self.idpattern
            pattern = f"{mark}(?:({mark})|({name})|\\{{({name})\\}}|())"
            return re.finditer(pattern, self.template)

        def __init__(self, template):
            self.template = template

        def _fill(self, mapping, kws, strict):
            values = {**(mapping or {}), **kws}
            parts, end = [], 0
            for found in self._found():
                parts.append(self.template[end:found.start()])
                end = found.end()
                name = found.group(2) or found.group(3)
                if found.group(1):
                    parts.append(self.delimiter)
                elif name and (strict or name in values):
                    parts.append(str(values[name]))
                elif strict:
                    before = self.template[:found.start()]
                    line = before.count("\n") + 1
                    column = len(before) - before.rfind("\n")
                    raise ValueError(f"Invalid placeholder in string: line {line}, col {column}")
                else:
                    parts.append(found.group())
            return "".join(parts) + self.template[end:]

        def substitute(self, mapping=None, /, **kws):
            return self._fill(mapping, kws, True)

        def safe_substitute(self, mapping=None, /, **kws):
            return self._fill(mapping, kws, False)

        def get_identifiers(self):
            names = []
            for found in self._found():
                name = found.group(2) or found.group(3)
                if name and name not in names:
                    names.append(name)
            return names
    """#
  }

  static var textwrap: String {
    #"""
    def wrap(text, width=70, initial_indent="", subsequent_indent="", **options):
        lines, line = [], ""
        for word in text.split():
            indent = subsequent_indent if lines else initial_indent
            while len(word) > width - len(indent) and not line:
                cut = width - len(indent)
                lines.append(indent + word[:cut])
                word = word[cut:]
                indent = subsequent_indent
            if not line:
                line = indent + word
            elif len(line) + 1 + len(word) <= width:
                line += " " + word
            else:
                lines.append(line)
                line = subsequent_indent + word
        if line:
            lines.append(line)
        return lines

    def fill(text, width=70, **options):
        return "\n".join(wrap(text, width, **options))

    def indent(text, prefix, predicate=None):
        keep = predicate or (lambda line: line.strip())
        return "".join([prefix + line if keep(line) else line for line in text.splitlines(True)])

    def dedent(text):
        lines = text.split("\n")
        margin = None
        for line in lines:
            if line.strip():
                own = line[:len(line) - len(line.lstrip())]
                if margin is None:
                    margin = own
                while not own.startswith(margin):
                    margin = margin[:-1]
        margin = margin or ""
        return "\n".join([line[len(margin):] if line.strip() else "" for line in lines])

    def shorten(text, width, placeholder=" [...]", **options):
        words = text.split()
        whole = " ".join(words)
        if len(whole) <= width:
            return whole
        while words and len(" ".join(words)) + len(placeholder) > width:
            words.pop()
        return " ".join(words) + placeholder if words else placeholder.strip()
    """#
  }
}
