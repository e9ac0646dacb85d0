import MiniPython

/// `numpy.ma`: arrays some of whose elements are not there.
///
/// - Source: `numpy/ma/core.py` of NumPy 2.4.
enum NumPyMaskedSource {
  static let array = ModuleDefinition(
    python: "_numpy_masked", "Arrays with gaps.",
    #"""
    import numpy as np

    class MaskedConstant:
        """What stands for a value that is not there."""
        def __repr__(self): return "masked"
        def __str__(self): return "--"
        def __format__(self, spec): return format("--", spec)
        def __float__(self): return float("nan")
        def __add__(self, other): return self
        __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __truediv__ = __rtruediv__ = __add__

    class _Dash:
        def __repr__(self): return "--"
        __str__ = __repr__

    masked = MaskedConstant()
    nomask = np.False_
    _DASH = _Dash()
    _FILLS = {"f": 1e20, "i": 999999, "u": 999999, "b": True, "c": 1e20, "U": "N/A", "O": "?"}

    def _listed(array, width):
        """The brackets of an array's repr, their lines indented by so much."""
        if array.ndim == 0:
            return str(array)
        text = repr(array)[6:-1]
        place = text.rfind("dtype=")
        if place > 0 and "]" not in text[place:]:
            text = text[:place].rstrip().rstrip(",")
        return text.replace("\n" + " " * 6, "\n" + " " * width)

    class MaskedArray:
        def __init__(self, data=None, mask=nomask, dtype=None, copy=False, fill_value=None, keep_mask=True, shrink=True, **options):
            own = nomask
            if isinstance(data, MaskedArray):
                own, data = data._mask, data._data
            elif isinstance(data, (list, tuple)) and any([v is masked for v in data]):
                own = np.array([v is masked for v in data])
                data = [0 if v is masked else v for v in data]
            self._data = np.array(data, dtype=dtype) if copy or not isinstance(data, np.ndarray) or dtype is not None else data
            if mask is True or mask is False:
                mask = np.full(self._data.shape, mask) if mask else nomask
            elif mask is not nomask:
                mask = np.array(mask, dtype=bool)
                if mask.shape != self._data.shape:
                    if mask.size == 1:
                        mask = np.full(self._data.shape, bool(mask.ravel()[0]))
                    elif mask.size == self._data.size:
                        mask = mask.reshape(self._data.shape)
                    else:
                        raise MaskError(
                            f"Mask and data not compatible: data size is {self._data.size}, mask size is {mask.size}.")
            if own is not nomask and keep_mask:
                mask = own.copy() if mask is nomask else own | mask
            self._mask, self._fill = mask, fill_value

        @property
        def data(self): return self._data
        @property
        def mask(self): return self._mask

        @mask.setter
        def mask(self, value): self._mask = MaskedArray(self._data, value)._mask

        @property
        def shape(self): return self._data.shape
        @property
        def dtype(self): return self._data.dtype
        @property
        def ndim(self): return self._data.ndim
        @property
        def size(self): return self._data.size
        @property
        def T(self): return MaskedArray(self._data.T, self._mask if self._mask is nomask else self._mask.T)

        @property
        def fill_value(self):
            if self._fill is None:
                return self._data.dtype.type(_FILLS[self._data.dtype.kind]) if self._data.dtype.kind in "fib" else _FILLS[self._data.dtype.kind]
            return self._data.dtype.type(self._fill) if self._data.dtype.kind in "fib" else self._fill

        @fill_value.setter
        def fill_value(self, value): self._fill = value

        def set_fill_value(self, value=None): self._fill = value
        def __len__(self): return len(self._data)
        def __array__(self, dtype=None, copy=None): return self._data

        def _shown(self):
            if self._mask is nomask:
                return self._data
            found = self._data.astype(object)
            found[self._mask] = _DASH
            return found

        def __str__(self):
            if self.ndim == 0:
                return "--" if self._mask else str(self._data)
            return str(self._shown())

        def __repr__(self):
            prefix, keys = "masked_array(", ["data", "mask", "fill_value"]
            implied = self.dtype.kind in "bfiUOc" and self.dtype.name in ("bool", "int64", "float64", "complex128") or self.dtype.kind == "U"
            if not implied or self._mask is not nomask and bool(np.all(self._mask)) or self.size == 0:
                keys.append("dtype")
            if all([n == 1 for n in self.shape[:-1]]):
                indents = {k: " " * max(2, len(prefix + "data") - len(k)) for k in keys}
                indents["data"], prefix = prefix, ""
            else:
                indents, prefix = {k: "  " for k in keys}, prefix + "\n"
            shown = {"data": self._shown(), "mask": self._mask}
            texts = {k: _listed(np.asarray(v), len(indents[k] + k) + 1) for k, v in shown.items()}
            texts["fill_value"] = repr(self.fill_value) if self.dtype.kind in "U" else str(self.fill_value)
            texts["dtype"] = str(self.dtype)
            return prefix + ",\n".join([f"{indents[k]}{k}={texts[k]}" for k in keys]) + ")"

        def _where(self): return np.zeros(self.shape, dtype=bool) if self._mask is nomask else self._mask
        def count(self, axis=None, keepdims=False): return np.sum(~self._where(), axis=axis) if axis is not None else int((~self._where()).sum())
        def compressed(self): return self._data.ravel()[~self._where().ravel()]
        def filled(self, fill_value=None):
            if self._mask is nomask:
                return self._data
            found = self._data.copy()
            found[self._mask] = self.fill_value if fill_value is None else fill_value
            return found
        def copy(self): return MaskedArray(self._data.copy(), self._mask if self._mask is nomask else self._mask.copy(), fill_value=self._fill)
        def astype(self, dtype): return MaskedArray(self._data.astype(dtype), self._mask)
        def tolist(self, fill_value=None):
            found = self._data.astype(object)
            found[self._where()] = fill_value
            return found.tolist()
        def _moved(self, name, *args): return MaskedArray(
            getattr(self._data, name)(*args), self._mask if self._mask is nomask else getattr(self._mask, name)(*args), fill_value=self._fill)
        def reshape(self, *shape): return self._moved("reshape", *shape)
        def ravel(self): return self._moved("ravel")
        flatten = ravel
        def transpose(self, *axes): return self._moved("transpose", *axes)
        def soften_mask(self): return self
        def harden_mask(self): return self

        def __getitem__(self, key):
            if isinstance(key, MaskedArray):
                key = key._data
            value = self._data[key]
            hidden = False if self._mask is nomask else self._mask[key]
            if not isinstance(value, np.ndarray):
                return masked if hidden else value
            return MaskedArray(value, nomask if self._mask is nomask else hidden, fill_value=self._fill)

        def __setitem__(self, key, value):
            if isinstance(key, MaskedArray):
                key = key._data
            if value is masked:
                if self._mask is nomask:
                    self._mask = np.zeros(self.shape, dtype=bool)
                self._mask[key] = True
                return
            if isinstance(value, MaskedArray):
                if value._mask is not nomask and self._mask is nomask:
                    self._mask = np.zeros(self.shape, dtype=bool)
                if self._mask is not nomask:
                    self._mask[key] = value._where()
                value = value._data
            elif self._mask is not nomask:
                self._mask[key] = False
            self._data[key] = value

        def __iter__(self):
            for k in range(len(self)):
                yield self[k]

        def _joined(self, other, operation, domain=None):
            if other is masked:
                return MaskedArray(self._data.copy(), True)
            theirs = other._mask if isinstance(other, MaskedArray) else nomask
            values = other._data if isinstance(other, MaskedArray) else np.asarray(other)
            with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
                found = np.asarray(operation(self._data, values))
            parts = [np.broadcast_to(m, found.shape) for m in (self._mask, theirs) if m is not nomask]
            if domain is not None and np.any(domain(values)):
                parts.append(np.broadcast_to(domain(values), found.shape))
            if not parts:
                return MaskedArray(found)
            hidden = parts[0]
            for part in parts[1:]:
                hidden = hidden | part
            hidden = np.array(hidden)
            if found.dtype.kind != "b":
                base = np.broadcast_to(self._data, found.shape)
                found = np.where(hidden, base, found).astype(found.dtype)
            return MaskedArray(found, hidden)

        def __add__(self, other): return self._joined(other, lambda a, b: a + b)
        def __radd__(self, other): return self._joined(other, lambda a, b: b + a)
        def __sub__(self, other): return self._joined(other, lambda a, b: a - b)
        def __rsub__(self, other): return self._joined(other, lambda a, b: b - a)
        def __mul__(self, other): return self._joined(other, lambda a, b: a * b)
        def __rmul__(self, other): return self._joined(other, lambda a, b: b * a)
        def __truediv__(self, other): return self._joined(other, lambda a, b: a / b, lambda b: np.asarray(b) == 0)
        def __rtruediv__(self, other): return MaskedArray(np.broadcast_to(np.asarray(other), self.shape).copy()) / self
        def __floordiv__(self, other): return self._joined(other, lambda a, b: a // b, lambda b: np.asarray(b) == 0)
        def __mod__(self, other): return self._joined(other, lambda a, b: a % b, lambda b: np.asarray(b) == 0)
        def __pow__(self, other): return self._joined(other, lambda a, b: a ** b)
        def __neg__(self): return MaskedArray(-self._data, self._mask)
        def __abs__(self): return MaskedArray(np.abs(self._data), self._mask)
        def __invert__(self): return MaskedArray(~self._data, self._mask)
        def __eq__(self, other): return self._joined(other, lambda a, b: a == b)
        def __ne__(self, other): return self._joined(other, lambda a, b: a != b)
        def __lt__(self, other): return self._joined(other, lambda a, b: a < b)
        def __le__(self, other): return self._joined(other, lambda a, b: a <= b)
        def __gt__(self, other): return self._joined(other, lambda a, b: a > b)
        def __ge__(self, other): return self._joined(other, lambda a, b: a >= b)
        def __and__(self, other): return self._joined(other, lambda a, b: a & b)
        def __or__(self, other): return self._joined(other, lambda a, b: a | b)

        def _reduced(self, found, axis):
            if axis is None:
                return masked if self.count() == 0 else found
            if self._mask is nomask:
                return MaskedArray(found)
            return MaskedArray(found, np.all(self._mask, axis=axis))

        def sum(self, axis=None, dtype=None): return self._reduced(self.filled(0).sum(axis=axis), axis)
        def prod(self, axis=None): return self._reduced(self.filled(1).prod(axis=axis), axis)
        def cumsum(self, axis=None): return MaskedArray(self.filled(0).cumsum(axis=axis), self._mask)

        def mean(self, axis=None, dtype=None):
            if axis is None and self.count() == 0:
                return masked
            with np.errstate(divide="ignore", invalid="ignore"):
                return self._reduced(self.filled(0).sum(axis=axis) / self.count(axis), axis)

        def var(self, axis=None, dtype=None, out=None, ddof=0):
            center = self.mean(axis)
            if axis is not None:
                center = np.expand_dims(center._data, axis)
            apart = MaskedArray((self._data - center) ** 2, self._mask)
            with np.errstate(divide="ignore", invalid="ignore"):
                return self._reduced(apart.filled(0).sum(axis=axis) / (self.count(axis) - ddof), axis)

        def std(self, axis=None, dtype=None, out=None, ddof=0):
            found = self.var(axis, ddof=ddof)
            return MaskedArray(np.sqrt(found._data), found._mask) if isinstance(found, MaskedArray) else np.sqrt(found)

        def _limit(self, low):
            if self.dtype.kind == "f":
                return np.inf if low else -np.inf
            info = np.iinfo(self.dtype)
            return info.max if low else info.min

        def min(self, axis=None): return self._reduced(self.filled(self._limit(True)).min(axis=axis), axis)
        def max(self, axis=None): return self._reduced(self.filled(self._limit(False)).max(axis=axis), axis)
        def ptp(self, axis=None): return self.max(axis) - self.min(axis)
        def argmin(self, axis=None): return self.filled(self._limit(True)).argmin(axis=axis)
        def argmax(self, axis=None): return self.filled(self._limit(False)).argmax(axis=axis)
        def any(self, axis=None): return self.filled(False).any(axis=axis)
        def all(self, axis=None): return self.filled(True).all(axis=axis)
        def round(self, decimals=0): return MaskedArray(np.round(self._data, decimals), self._mask)
        def nonzero(self): return self.filled(0).nonzero()
        def anom(self): return self - self.mean()
    """#, names: ["MaskedArray", "MaskedConstant", "masked", "nomask"],
    origins: [
      "_numpy_masked.MaskedArray": "numpy.ma.MaskedArray",
      "_numpy_masked.MaskedConstant": "numpy.ma.core.MaskedConstant",
    ])
}
