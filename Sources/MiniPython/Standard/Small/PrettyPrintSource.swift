extension StandardModules {
  /// `pprint`
  ///
  /// - Source: the layout rules of CPython 3.11's `pprint.py`.
  static let prettyPrint = ModuleDefinition(
    python: "pprint", "Large values over several lines.",
    #"""
    import re
    import sys
    from collections import Counter, OrderedDict, defaultdict, deque

    def _key(x):
        return x

    def _sorted(values, key=_key):
        try:
            return sorted(values, key=key)
        except TypeError:
            return sorted(values, key=lambda v: (str(type(key(v))), id(v)))

    class PrettyPrinter:
        def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                     underscore_numbers=False):
            if indent < 0:
                raise ValueError("indent must be >= 0")
            if depth is not None and depth <= 0:
                raise ValueError("depth must be > 0")
            if not width:
                raise ValueError("width must be != 0")
            self._step, self._width, self._depth, self._stream = indent, width, depth, stream
            self._compact, self._sorts, self._groups = compact, sort_dicts, underscore_numbers

        def pprint(self, object):
            print(self.pformat(object), file=self._stream or sys.stdout)

        def pformat(self, object):
            parts = []
            self._format(object, parts, 0, 0, 0)
            return "".join(parts)

        def _short(self, x, level=1):
            if self._depth is not None and level > self._depth and isinstance(x, (dict, list, tuple)) and x:
                return "{...}" if isinstance(x, dict) else "[...]" if isinstance(x, list) else "(...)"
            kind = type(x)
            if kind is int and self._groups:
                return f"{x:_d}"
            if kind is dict:
                items = _sorted(x.items(), lambda e: e[0]) if self._sorts else x.items()
                return "{" + ", ".join([self._short(k, level + 1) + ": " + self._short(v, level + 1) for k, v in items]) + "}"
            if kind is list:
                return "[" + ", ".join([self._short(v, level + 1) for v in x]) + "]"
            if kind is tuple:
                if len(x) == 1:
                    return "(" + self._short(x[0], level + 1) + ",)"
                return "(" + ", ".join([self._short(v, level + 1) for v in x]) + ")"
            return repr(x)

        def _format(self, x, out, indent, allowance, level):
            short = self._short(x, level + 1)
            if len(short) <= self._width - indent - allowance:
                out.append(short)
                return
            level += 1
            if self._depth is not None and level > self._depth:
                out.append(short)
                return
            kind = type(x)
            if kind is dict:
                out.append("{" + " " * (self._step - 1))
                items = _sorted(x.items(), lambda e: e[0]) if self._sorts else list(x.items())
                self._pairs(items, out, indent, allowance + 1, level)
                out.append("}")
            elif kind is OrderedDict:
                out.append("OrderedDict(")
                self._format(list(x.items()), out, indent + 12, allowance + 1, level)
                out.append(")")
            elif kind is Counter:
                out.append("Counter({" + " " * (self._step - 1))
                self._pairs(x.most_common(), out, indent + 8, allowance + 2, level)
                out.append("})")
            elif kind is defaultdict:
                factory = repr(x.default_factory)
                indent += 12
                out.append("defaultdict(" + factory + ",\n" + " " * indent)
                self._format(dict(x), out, indent, allowance + 1, level)
                out.append(")")
            elif kind is list:
                out.append("[")
                self._items(x, out, indent, allowance + 1, level)
                out.append("]")
            elif kind is tuple:
                end = ",)" if len(x) == 1 else ")"
                out.append("(")
                self._items(x, out, indent, allowance + len(end), level)
                out.append(end)
            elif kind is deque:
                out.append("deque([")
                end = "])" if x.maxlen is None else f"],\n{' ' * (indent + 6)}maxlen={x.maxlen})"
                self._items(x, out, indent + 6, 2, level)
                out.append(end)
            elif kind in (set, frozenset) and x:
                start, end = ("{", "}") if kind is set else ("frozenset({", "})")
                out.append(start)
                self._items(_sorted(x), out, indent + len(start) - 1, allowance + len(end), level)
                out.append(end)
            elif kind is str and x:
                self._text(x, out, indent, allowance, level)
            elif hasattr(x, "__dataclass_fields__") and not isinstance(x, type):
                name = kind.__name__
                indent += len(name) + 1
                out.append(name + "(")
                fields = [(f, getattr(x, f)) for f, field in x.__dataclass_fields__.items() if field.repr]
                for place, (field, value) in enumerate(fields):
                    last = place == len(fields) - 1
                    out.append(field + "=")
                    self._format(value, out, indent + len(field) + 1, allowance if last else 1, level)
                    if not last:
                        out.append(",\n" + " " * indent)
                out.append(")")
            else:
                out.append(short)

        def _pairs(self, items, out, indent, allowance, level):
            indent += self._step
            for place, (key, value) in enumerate(items):
                last = place == len(items) - 1
                name = self._short(key, level)
                out.append(name + ": ")
                self._format(value, out, indent + len(name) + 2, allowance if last else 1, level)
                if not last:
                    out.append(",\n" + " " * indent)

        def _items(self, values, out, indent, allowance, level):
            indent += self._step
            out.append(" " * (self._step - 1))
            line = ",\n" + " " * indent
            between = ""
            width = room = self._width - indent + 1
            values = list(values)
            for place, value in enumerate(values):
                last = place == len(values) - 1
                if last:
                    room -= allowance
                    width -= allowance
                if self._compact:
                    short = self._short(value, level)
                    size = len(short) + 2
                    if width < size:
                        width = room
                        if between:
                            between = line
                    if width >= size:
                        width -= size
                        out.append(between + short)
                        between = ", "
                        continue
                out.append(between)
                between = line
                self._format(value, out, indent, allowance if last else 1, level)

        def _text(self, text, out, indent, allowance, level):
            chunks = []
            lines = text.splitlines(True)
            if level == 1:
                indent += 1
                allowance += 1
            first = room = self._width - indent
            short = ""
            for i, line in enumerate(lines):
                short = repr(line)
                if i == len(lines) - 1:
                    first -= allowance
                if len(short) <= first:
                    chunks.append(short)
                    continue
                parts = [p for p in re.findall(r"\S*\s*", line) if p]
                limit, current = room, ""
                for j, part in enumerate(parts):
                    longer = current + part
                    if j == len(parts) - 1 and i == len(lines) - 1:
                        limit -= allowance
                    if len(repr(longer)) > limit:
                        if current:
                            chunks.append(repr(current))
                        current = part
                    else:
                        current = longer
                if current:
                    chunks.append(repr(current))
            if len(chunks) == 1:
                out.append(short)
                return
            text = ("\n" + " " * indent).join(chunks)
            out.append("(" + text + ")" if level == 1 else text)

    def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                             underscore_numbers=underscore_numbers).pformat(object)

    def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
               underscore_numbers=False):
        PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                      underscore_numbers=underscore_numbers).pprint(object)

    def pp(object, *args, sort_dicts=False, **kwargs):
        pprint(object, *args, sort_dicts=sort_dicts, **kwargs)
    """#, names: ["PrettyPrinter", "pformat", "pprint", "pp"])
}
