import MiniPython

/// `numpy.finfo` and `numpy.iinfo`: what the numbers of a dtype can be.
enum NumPyLimitsSource {
  static let names = ["finfo", "iinfo", "can_cast"]

  static let module = ModuleDefinition(
    python: "_numpy_limits", "The limits of dtypes.",
    #"""
    import numpy as np

    _LINE = "-" * 63

    class finfo:
        # dtype: bits, digits of the fraction, smallest and largest exponent
        _facts = {"float16": (16, 10, -14, 16), "float32": (32, 23, -126, 128), "float64": (64, 52, -1022, 1024)}

        def __init__(self, dtype):
            dtype = np.dtype(dtype if isinstance(dtype, type) else getattr(dtype, "dtype", dtype))
            if dtype.kind != "f":
                raise ValueError(f"data type {dtype.type!r} not inexact")
            make = dtype.type
            self.dtype = dtype
            self.bits, self.nmant, self.minexp, self.maxexp = finfo._facts[dtype.name]
            self.nexp = self.bits - self.nmant - 1
            self.machep, self.negep = -self.nmant, -self.nmant - 1
            self.precision = int(self.nmant * 0.30102999566398120)
            largest = (2.0 - 2.0 ** -self.nmant) * 2.0 ** (self.maxexp - 1)
            self.max, self.min = make(largest), make(-largest)
            self.eps, self.epsneg = make(2.0 ** self.machep), make(2.0 ** self.negep)
            self.tiny = self.smallest_normal = make(2.0 ** self.minexp)
            self.smallest_subnormal = make(2.0 ** (self.minexp - self.nmant))
            self.resolution = make(10.0 ** -self.precision)

        def _largest(self):
            return f"{float(self.max):.5e}" if self.bits == 16 else f"{self.max!s}"

        def __repr__(self):
            largest = self._largest()
            return f"finfo(resolution={self.resolution!s}, min=-{largest}, max={largest}, dtype={self.dtype})"

        def __str__(self):
            return (
                f"Machine parameters for {self.dtype}\n{_LINE}\n"
                f"precision = {self.precision}   resolution = {self.resolution!s}\n"
                f"machep = {self.machep}   eps =        {self.eps!s}\n"
                f"negep =  {self.negep}   epsneg =     {self.epsneg!s}\n"
                f"minexp = {self.minexp}   tiny =       {self.tiny!s}\n"
                f"maxexp = {self.maxexp}   max =        {self.max!s}\n"
                f"nexp =   {self.nexp}   min =        -max\n"
                f"smallest_normal = {self.smallest_normal!s}   smallest_subnormal = {self.smallest_subnormal!s}\n"
                f"{_LINE}\n")

    class iinfo:
        def __init__(self, type):
            self.dtype = np.dtype(getattr(type, "dtype", type) if hasattr(type, "shape") and not callable(type) else type)
            self.kind, self.bits = self.dtype.kind, 8 * self.dtype.itemsize
            if self.kind not in "iu":
                raise ValueError(f"Invalid integer data type {self.kind!r}.")
            self.min = 0 if self.kind == "u" else -(1 << (self.bits - 1))
            self.max = (1 << (self.bits - (self.kind == "i"))) - 1

        def __repr__(self):
            return f"iinfo(min={self.min}, max={self.max!s}, dtype={self.dtype})"

        def __str__(self):
            return f"Machine parameters for {self.dtype}\n{_LINE}\nmin = {self.min}\nmax = {self.max!s}\n{_LINE}\n"

    def can_cast(from_, to, casting="safe"):
        if isinstance(from_, (int, float)) and not isinstance(from_, bool):
            raise TypeError(
                "can_cast() does not support Python ints, floats, and complex because the result used to depend "
                "on the value.\nThis change was part of adopting NEP 50, we may explicitly allow them again in the future.")
        source, target = np.dtype(getattr(from_, "dtype", from_) if not isinstance(from_, type) else from_), np.dtype(to)
        if casting == "unsafe":
            return True
        if casting in ("no", "equiv"):
            return source == target
        if casting == "same_kind":
            order = "buif"
            return order.index(source.kind) <= order.index(target.kind) or np.promote_types(source, target) == target
        return np.promote_types(source, target) == target

    class flagsobj:
        def __init__(self, c, f, own, write, change):
            self.c_contiguous, self.f_contiguous, self.owndata, self._writeable = c, f, own, write
            self._change = change
            self.aligned, self.writebackifcopy = True, False
            self.contiguous = c

        @property
        def writeable(self): return self._writeable

        @writeable.setter
        def writeable(self, value):
            self._change(value)
            self._writeable = bool(value)

        def __setitem__(self, name, value):
            if name.upper() not in ("W", "WRITEABLE"):
                raise ValueError(f"can't set flag {name}")
            self.writeable = value

        def __getitem__(self, name):
            short = {"C": "c_contiguous", "F": "f_contiguous", "O": "owndata", "W": "writeable", "A": "aligned"}
            return getattr(self, short.get(name, name.lower()))

        def __repr__(self):
            return (
                f"  C_CONTIGUOUS : {self.c_contiguous}\n  F_CONTIGUOUS : {self.f_contiguous}\n"
                f"  OWNDATA : {self.owndata}\n  WRITEABLE : {self.writeable}\n  ALIGNED : True\n"
                f"  WRITEBACKIFCOPY : False\n")
    """#, names: names + ["flagsobj"])
}
