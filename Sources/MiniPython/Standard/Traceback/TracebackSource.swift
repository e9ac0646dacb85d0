/// The Python text of `traceback`.
enum TracebackSource {
  static var text: String {
    #"""
    import sys
    from _traceback import message as _message, places as _places

    _cause = "\nThe above exception was the direct cause of the following exception:\n\n"
    _context = "\nDuring handling of the above exception, another exception occurred:\n\n"
    _own = object()

    class FrameSummary:
        def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, _shown=None):
            self.filename, self.lineno, self.name, self.line, self.locals = filename, lineno, name, line, locals
            self._shown = _shown

        def __iter__(self): return iter([self.filename, self.lineno, self.name, self.line])
        def __getitem__(self, index): return (self.filename, self.lineno, self.name, self.line)[index]
        def __len__(self): return 4
        def __eq__(self, other): return list(self) == list(other)
        def __repr__(self): return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

        def _text(self):
            if self._shown is not None:
                return self._shown
            text = f'  File "{self.filename}", line {self.lineno}, in {self.name}\n'
            return text + f"    {self.line.strip()}\n" if self.line else text

    class StackSummary(list):
        @classmethod
        def from_list(cls, frames):
            made = cls()
            for frame in frames:
                made.append(frame if isinstance(frame, FrameSummary) else FrameSummary(*frame[:3], line=frame[3]))
            return made

        def format_frame_summary(self, frame_summary): return frame_summary._text()

        def format(self):
            lines, last, count = [], None, 0
            def more():
                n = count - 3
                if n > 0:
                    lines.append(f"  [Previous line repeated {n} more time{'s' if n > 1 else ''}]\n")
            for frame in self:
                place = (frame.filename, frame.lineno, frame.name)
                if place != last:
                    more()
                    last, count = place, 0
                count += 1
                if count <= 3:
                    lines.append(self.format_frame_summary(frame))
            more()
            return lines

    def extract_tb(tb, limit=None):
        frames = [FrameSummary(f, n, name, line=line, _shown=shown) for f, n, name, line, shown in _places(tb)]
        if limit is not None:
            frames = frames[:limit] if limit >= 0 else frames[limit:]
        return StackSummary.from_list(frames)

    def walk_tb(tb):
        while tb is not None:
            yield tb.tb_frame, tb.tb_lineno
            tb = tb.tb_next

    def format_list(extracted_list): return StackSummary.from_list(extracted_list).format()
    def format_tb(tb, limit=None): return extract_tb(tb, limit).format()

    def _write(lines, file):
        text = "".join(lines)
        (sys.stderr if file is None else file).write(text)

    def print_list(extracted_list, file=None): _write(format_list(extracted_list), file)
    def print_tb(tb, limit=None, file=None): _write(format_tb(tb, limit), file)

    class TracebackException:
        def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                     capture_locals=False, compact=False, max_group_width=15, max_group_depth=10, _seen=None):
            seen = set() if _seen is None else _seen
            seen.add(id(exc_value))
            self.exc_type, self._value = exc_type, exc_value
            self.stack = extract_tb(exc_traceback, limit)
            self.max_group_width = max_group_width
            self._has_traceback = exc_traceback is not None
            self._text = str(exc_value) if exc_value is not None else "None"
            self.__notes__ = getattr(exc_value, "__notes__", None)
            self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
            def made(other):
                if other is None or id(other) in seen:
                    return None
                return TracebackException(type(other), other, other.__traceback__, limit=limit, _seen=seen)
            self.__cause__ = made(getattr(exc_value, "__cause__", None))
            self.__context__ = made(getattr(exc_value, "__context__", None))
            self.exceptions = None
            if exc_value is not None and isinstance(exc_value, BaseExceptionGroup):
                self.exceptions = [made(one) for one in exc_value.exceptions]

        @classmethod
        def from_exception(cls, exc, **options): return cls(type(exc), exc, exc.__traceback__, **options)

        def __str__(self): return self._text

        def format_exception_only(self):
            if self._value is None:
                yield "NoneType: None\n"
                return
            yield _message(self._value)
            for note in self.__notes__ or ():
                for line in str(note).split("\n"):
                    yield line + "\n"

        def format(self, *, chain=True, _indent=0):
            chained, link, exc = [], None, self
            while exc is not None:
                chained.append((link, exc))
                if not chain:
                    break
                if exc.__cause__ is not None:
                    link, exc = _cause, exc.__cause__
                elif exc.__context__ is not None and not exc.__suppress_context__:
                    link, exc = _context, exc.__context__
                else:
                    break
            for link, exc in reversed(chained):
                if exc.exceptions is None:
                    if exc._has_traceback:
                        yield from _indented(["Traceback (most recent call last):\n"], _indent, "|")
                        yield from _indented(exc.stack.format(), _indent, "|")
                    yield from _indented(exc.format_exception_only(), _indent, "|")
                else:
                    yield from exc._format_group(_indent)
                if link is not None:
                    yield from _indented([link], _indent, "|")

        def _format_group(self, indent):
            first = indent == 0
            indent += first
            if self._has_traceback:
                yield from _indented(
                    ["Exception Group Traceback (most recent call last):\n"], indent, "+" if first else "|")
                yield from _indented(self.stack.format(), indent, "|")
            yield from _indented(self.format_exception_only(), indent, "|")
            for index, one in enumerate(self.exceptions):
                title = index + 1 if index < self.max_group_width else "..."
                yield f"{'  ' * indent}{'+-' if index == 0 else '  '}+---------------- {title} ----------------\n"
                if index >= self.max_group_width:
                    n = len(self.exceptions) - self.max_group_width
                    yield from _indented([f"and {n} more exception{'s' if n > 1 else ''}\n"], indent + 1, "|")
                    break
                yield from one.format(_indent=indent + 1)
            last = self.exceptions[-1]
            if last.exceptions is None:
                yield f"{'  ' * (indent + 1)}+------------------------------------\n"

    def _indented(texts, indent, margin):
        for text in texts:
            if indent == 0:
                yield text
            else:
                yield "".join([f"{'  ' * indent}{margin} {line}" for line in text.splitlines(True)])

    def _described(exc, value, tb, limit):
        if isinstance(exc, BaseException) and value is _own:
            value, tb = exc, exc.__traceback__
        return TracebackException(type(value), value, tb, limit=limit)

    def format_exception(exc, value=_own, tb=_own, limit=None, chain=True):
        return list(_described(exc, value, tb, limit).format(chain=chain))

    def print_exception(exc, value=_own, tb=_own, limit=None, file=None, chain=True):
        _write(format_exception(exc, value, tb, limit, chain), file)

    def format_exception_only(exc, value=_own):
        if value is _own:
            value = exc
        return list(TracebackException(type(value), value, None).format_exception_only())

    def format_exc(limit=None, chain=True):
        return "".join(format_exception(*sys.exc_info(), limit=limit, chain=chain))

    def print_exc(limit=None, file=None, chain=True):
        print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)
    """#
  }
}
