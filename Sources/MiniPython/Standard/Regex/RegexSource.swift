/// The Python text of `re`.
///
/// - Source: `Modules/_sre/sre.c` of CPython 3.11 for what `findall`, `sub` and `split` do about
///   empty matches.
enum RegexSource {
  static var text: String {
    #"""
    import _re

    class error(Exception):
        def __init__(self, msg, pattern=None, pos=None):
            self.msg, self.pattern, self.pos = msg, pattern, pos
            if pos is not None and pos >= 0:
                msg = f"{msg} at position {pos}"
                if pattern is not None and "\n" in pattern:
                    line = pattern.count("\n", 0, pos) + 1
                    msg = f"{msg} (line {line}, column {pos - pattern.rfind(chr(10), 0, pos)})"
            super().__init__(msg)

    _FLAG_NAMES = [(256, "ASCII"), (2, "IGNORECASE"), (4, "LOCALE"), (32, "UNICODE"),
                   (8, "MULTILINE"), (16, "DOTALL"), (64, "VERBOSE")]

    class RegexFlag:
        def __init__(self, value): self.value = value
        def __or__(self, other): return RegexFlag(self.value | _number(other))
        def __ror__(self, other): return RegexFlag(self.value | _number(other))
        def __and__(self, other): return RegexFlag(self.value & _number(other))
        def __int__(self): return self.value
        def __index__(self): return self.value
        def __bool__(self): return self.value != 0
        def __eq__(self, other): return self.value == _number(other)
        def __hash__(self): return hash(self.value)
        def __repr__(self):
            return "|".join(["re." + n for b, n in _FLAG_NAMES if self.value & b]) or "re.NOFLAG"
        __str__ = __repr__

    def _number(flags):
        return flags.value if isinstance(flags, RegexFlag) else int(flags)

    NOFLAG = RegexFlag(0)
    IGNORECASE = I = RegexFlag(2)
    MULTILINE = M = RegexFlag(8)
    DOTALL = S = RegexFlag(16)
    UNICODE = U = RegexFlag(32)
    VERBOSE = X = RegexFlag(64)
    ASCII = A = RegexFlag(256)

    _known = {}

    def compile(pattern, flags=0):
        if isinstance(pattern, Pattern):
            if _number(flags):
                raise ValueError("cannot process flags argument with a compiled pattern")
            return pattern
        key = (pattern, _number(flags))
        if key in _known:
            return _known[key]
        made = _re.compile(pattern, _number(flags))
        if len(made) == 2:
            raise error(made[0], pattern, made[1])
        result = Pattern(pattern, made)
        if len(_known) > 500:
            _known.clear()
        _known[key] = result
        return result

    def purge():
        _known.clear()

    _ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "b": "\b", "\\": "\\"}

    def _template(pattern, text):
        parts, plain, i = [], "", 0
        while i < len(text):
            c = text[i]
            i += 1
            if c != "\\" or i == len(text):
                if c == "\\":
                    raise error("bad escape (end of pattern)", text, i - 1)
                plain += c
                continue
            c = text[i]
            i += 1
            if c == "g":
                if text[i:i + 1] != "<":
                    raise error("missing <", text, i)
                end = text.find(">", i)
                if end < 0:
                    raise error("missing >, unterminated name", text, i + 1)
                name = text[i + 1:end]
                if not name:
                    raise error("missing group name", text, i + 1)
                if name.isdigit():
                    number = int(name)
                    if number > pattern.groups:
                        raise error(f"invalid group reference {number}", text, i + 1)
                elif name in pattern.groupindex:
                    number = pattern.groupindex[name]
                elif name.isidentifier():
                    raise IndexError(f"unknown group name {name!r}")
                else:
                    raise error(f"bad character in group name {name!r}", text, i + 1)
                i = end + 1
                parts += [plain, number]
                plain = ""
            elif c == "0":
                digits = ""
                while len(digits) < 2 and text[i:i + 1] in list("01234567"):
                    digits += text[i]
                    i += 1
                plain += chr(int(digits or "0", 8))
            elif c.isdigit():
                digits = c
                if text[i:i + 1].isdigit():
                    digits += text[i]
                    i += 1
                number = int(digits)
                if number > pattern.groups:
                    raise error(f"invalid group reference {number}", text, i - len(digits))
                parts += [plain, number]
                plain = ""
            elif c in _ESCAPES:
                plain += _ESCAPES[c]
            elif c.isalpha():
                raise error(f"bad escape \\{c}", text, i - 2)
            else:
                plain += "\\" + c
        return parts + [plain]

    def _expand(parts, match):
        result = parts[-1]
        front = ""
        for k in range(0, len(parts) - 1, 2):
            front += parts[k] + (match.group(parts[k + 1]) or "")
        return front + result

    class Pattern:
        def __init__(self, pattern, made):
            self.pattern = pattern
            self._compiled, self.groups, self.groupindex, flags = made
            self.flags = flags | (0 if flags & 256 else 32)

        def _find(self, string, pos, endpos, mode, forbidden=-1):
            end = len(string) if endpos is None else endpos
            spans = _re.find(self._compiled, string, pos, end, mode, forbidden)
            return None if spans is None else Match(self, string, spans, pos, end)

        def match(self, string, pos=0, endpos=None): return self._find(string, pos, endpos, 0)
        def fullmatch(self, string, pos=0, endpos=None): return self._find(string, pos, endpos, 1)
        def search(self, string, pos=0, endpos=None): return self._find(string, pos, endpos, 2)

        def finditer(self, string, pos=0, endpos=None):
            forbidden = -1
            while True:
                match = self._find(string, pos, endpos, 2, forbidden)
                if match is None:
                    return
                yield match
                start, pos = match.span()
                forbidden = pos if start == pos else -1

        def findall(self, string, pos=0, endpos=None):
            result = []
            for match in self.finditer(string, pos, endpos):
                if self.groups == 0:
                    result.append(match.group())
                elif self.groups == 1:
                    result.append(match.group(1) or "")
                else:
                    result.append(match.groups(""))
            return result

        def subn(self, repl, string, count=0):
            if isinstance(repl, str):
                if "\\" in repl:
                    parts = _template(self, repl)
                    make = lambda match: _expand(parts, match)
                else:
                    make = lambda match: repl
            else:
                make = repl
            pieces, place, done = [], 0, 0
            for match in self.finditer(string):
                pieces.append(string[place:match.start()])
                pieces.append(make(match))
                place = match.end()
                done += 1
                if count and done >= count:
                    break
            pieces.append(string[place:])
            return "".join(pieces), done

        def sub(self, repl, string, count=0):
            return self.subn(repl, string, count)[0]

        def split(self, string, maxsplit=0):
            pieces, place = [], 0
            for match in self.finditer(string):
                if maxsplit and len(pieces) // (self.groups + 1) >= maxsplit:
                    break
                pieces.append(string[place:match.start()])
                pieces += match.groups()
                place = match.end()
            pieces.append(string[place:])
            return pieces

        def __repr__(self):
            names = "|".join(["re." + n for b, n in _FLAG_NAMES if self.flags & b & ~32])
            shown = repr(self.pattern)[:200]
            return f"re.compile({shown}{', ' + names if names else ''})"

        def __eq__(self, other):
            return isinstance(other, Pattern) and (self.pattern, self.flags) == (other.pattern, other.flags)

        def __hash__(self):
            return hash((self.pattern, self.flags))

    class Match:
        def __init__(self, pattern, string, spans, pos, endpos):
            self.re, self.string, self._spans, self.pos, self.endpos = pattern, string, spans, pos, endpos

        def _index(self, group):
            if isinstance(group, str):
                if group not in self.re.groupindex:
                    raise IndexError("no such group")
                return self.re.groupindex[group]
            if not 0 <= group <= self.re.groups:
                raise IndexError("no such group")
            return group

        def span(self, group=0):
            k = self._index(group)
            start, end = self._spans[2 * k], self._spans[2 * k + 1]
            return (start, end) if start >= 0 and end >= 0 else (-1, -1)

        def start(self, group=0): return self.span(group)[0]
        def end(self, group=0): return self.span(group)[1]

        def _text(self, group, default=None):
            start, end = self.span(group)
            return default if start < 0 else self.string[start:end]

        def group(self, *groups):
            if len(groups) == 0:
                return self._text(0)
            if len(groups) == 1:
                return self._text(groups[0])
            return tuple([self._text(g) for g in groups])

        def __getitem__(self, group): return self._text(group)

        def groups(self, default=None):
            return tuple([self._text(k, default) for k in range(1, self.re.groups + 1)])

        def groupdict(self, default=None):
            return {name: self._text(k, default) for name, k in self.re.groupindex.items()}

        def expand(self, template):
            return _expand(_template(self.re, template), self)

        @property
        def lastindex(self):
            found = [(self.end(k), -self.start(k), k) for k in range(1, self.re.groups + 1) if self.end(k) >= 0]
            return max(found)[2] if found else None

        @property
        def lastgroup(self):
            for name, k in self.re.groupindex.items():
                if k == self.lastindex:
                    return name
            return None

        @property
        def regs(self): return tuple([self.span(k) for k in range(self.re.groups + 1)])

        def __bool__(self): return True

        def __repr__(self):
            return f"<re.Match object; span={self.span()!r}, match={repr(self.group())[:50]}>"

    def match(pattern, string, flags=0): return compile(pattern, flags).match(string)
    def fullmatch(pattern, string, flags=0): return compile(pattern, flags).fullmatch(string)
    def search(pattern, string, flags=0): return compile(pattern, flags).search(string)
    def findall(pattern, string, flags=0): return compile(pattern, flags).findall(string)
    def finditer(pattern, string, flags=0): return compile(pattern, flags).finditer(string)
    def split(pattern, string, maxsplit=0, flags=0): return compile(pattern, flags).split(string, maxsplit)
    def sub(pattern, repl, string, count=0, flags=0): return compile(pattern, flags).sub(repl, string, count)
    def subn(pattern, repl, string, count=0, flags=0): return compile(pattern, flags).subn(repl, string, count)

    _SPECIAL = set("()[]{}?*+-|^$\\.&~# \t\n\r\v\f")

    def escape(pattern):
        return "".join(["\\" + c if c in _SPECIAL else c for c in pattern])
    """#
  }
}
