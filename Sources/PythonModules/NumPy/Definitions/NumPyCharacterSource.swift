import MiniPython

/// `numpy.char` and `numpy.strings`: functions of each text of an array.
enum NumPyCharacterSource {
  private static let names = [
    "upper", "lower", "title", "capitalize", "swapcase", "strip", "lstrip", "rstrip", "add",
    "multiply", "replace", "split", "find", "count", "startswith", "endswith", "str_len", "center",
    "ljust", "rjust", "zfill", "isdigit", "isalpha", "join", "equal", "not_equal",
  ]
  static let characters = ModuleDefinition(
    "numpy.char", "Functions of each text of an array.",
    aliases: names.map { ($0, "_numpy_char." + $0) })

  static let strings = ModuleDefinition(
    "numpy.strings", "Functions of each text of an array.",
    aliases: names.map { ($0, "_numpy_char." + $0) })

  static let module = ModuleDefinition(
    python: "_numpy_char", "Functions of each text of an array.", text, names: names)

  private static var text: String {
    #"""
    import numpy as np

    def _each(a, f, *others):
        a = np.asarray(a)
        rest = [np.broadcast_to(np.asarray(o), a.shape) if np.ndim(o) else o for o in others]
        made = [f(str(a[p]), *[o[p] if isinstance(o, np.ndarray) else o for o in rest]) for p in np.ndindex(*a.shape)]
        return np.array(made).reshape(a.shape)

    def upper(a): return _each(a, lambda s: s.upper())
    def lower(a): return _each(a, lambda s: s.lower())
    def title(a): return _each(a, lambda s: s.title())
    def capitalize(a): return _each(a, lambda s: s.capitalize())
    def swapcase(a): return _each(a, lambda s: s.swapcase())
    def strip(a, chars=None): return _each(a, lambda s: s.strip(chars))
    def lstrip(a, chars=None): return _each(a, lambda s: s.lstrip(chars))
    def rstrip(a, chars=None): return _each(a, lambda s: s.rstrip(chars))
    def add(x1, x2):
        if np.ndim(x1) == 0 and np.ndim(x2): return _each(x2, lambda s: str(x1) + s)
        return _each(x1, lambda s, t: s + str(t), x2)
    def multiply(a, i): return _each(a, lambda s, n: s * int(n), i)
    def replace(a, old, new, count=-1): return _each(a, lambda s: s.replace(old, new, count))
    def split(a, sep=None, maxsplit=-1):
        a = np.asarray(a)
        made = np.empty(a.shape, dtype=object)
        for p in np.ndindex(*a.shape):
            made[p] = str(a[p]).split(sep, maxsplit)
        return made
    def find(a, sub, start=0, end=None): return _each(a, lambda s: s.find(sub, start, end))
    def count(a, sub, start=0, end=None): return _each(a, lambda s: s.count(sub, start, end))
    def startswith(a, prefix, start=0, end=None): return _each(a, lambda s: s.startswith(prefix, start, end))
    def endswith(a, suffix, start=0, end=None): return _each(a, lambda s: s.endswith(suffix, start, end))
    def str_len(a): return _each(a, lambda s: len(s))
    def center(a, width, fillchar=" "): return _each(a, lambda s: s.center(width, fillchar))
    def ljust(a, width, fillchar=" "): return _each(a, lambda s: s.ljust(width, fillchar))
    def rjust(a, width, fillchar=" "): return _each(a, lambda s: s.rjust(width, fillchar))
    def zfill(a, width): return _each(a, lambda s: s.zfill(width))
    def isdigit(a): return _each(a, lambda s: s.isdigit())
    def isalpha(a): return _each(a, lambda s: s.isalpha())
    def join(sep, seq): return _each(seq, lambda s: sep.join(s))
    def equal(x1, x2): return np.asarray(x1) == np.asarray(x2)
    def not_equal(x1, x2): return np.asarray(x1) != np.asarray(x2)
    """#
  }
}
