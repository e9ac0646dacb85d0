import MiniPython

extension NumPyMaskedSource {
  static let module = ModuleDefinition(
    python: "numpy.ma", "Functions of arrays with gaps.",
    #"""
    import numpy as np
    from _numpy_masked import MaskedArray, MaskedConstant, masked, nomask

    class MaskError(Exception): pass

    def _of(a): return a if isinstance(a, MaskedArray) else MaskedArray(a)
    def array(data, dtype=None, copy=False, order=None, mask=nomask, fill_value=None, **options):
        return MaskedArray(data, mask=mask, dtype=dtype, copy=True, fill_value=fill_value)
    masked_array = MaskedArray
    def masked_where(condition, a, copy=True):
        if isinstance(condition, MaskedArray):
            condition = condition.filled(False)
        found = MaskedArray(a, condition)
        return found.copy() if copy else found
    def _masked_if(a, test, fill=None):
        a = _of(a)
        return MaskedArray(a._data.copy(), a._where() | test(a._data), fill_value=fill)
    def masked_equal(x, value, copy=True): return _masked_if(x, lambda d: d == value, value)
    def masked_values(x, value, rtol=1e-5, atol=1e-8, copy=True, shrink=True): return _masked_if(x, lambda d: np.isclose(d, value, rtol=rtol, atol=atol), value)
    def masked_not_equal(x, value, copy=True): return _masked_if(x, lambda d: d != value)
    def masked_greater(x, value, copy=True): return _masked_if(x, lambda d: d > value)
    def masked_greater_equal(x, value, copy=True): return _masked_if(x, lambda d: d >= value)
    def masked_less(x, value, copy=True): return _masked_if(x, lambda d: d < value)
    def masked_less_equal(x, value, copy=True): return _masked_if(x, lambda d: d <= value)
    def masked_inside(x, v1, v2, copy=True): return _masked_if(x, lambda d: (d >= min(v1, v2)) & (d <= max(v1, v2)))
    def masked_outside(x, v1, v2, copy=True): return _masked_if(x, lambda d: (d < min(v1, v2)) | (d > max(v1, v2)))
    def masked_invalid(a, copy=True): return _masked_if(a, lambda d: ~np.isfinite(d))
    def getmask(a): return a._mask if isinstance(a, MaskedArray) else nomask
    def getmaskarray(a): return _of(a)._where()
    def getdata(a): return _of(a)._data
    def is_masked(x): return isinstance(x, MaskedArray) and x._mask is not nomask and bool(np.any(x._mask))
    def isMaskedArray(x): return isinstance(x, MaskedArray)
    isMA = isMaskedArray
    def filled(a, fill_value=None): return _of(a).filled(fill_value)
    def compressed(x): return _of(x).compressed()
    def count(a, axis=None): return _of(a).count(axis)
    def mean(a, axis=None): return _of(a).mean(axis)
    def sum(a, axis=None): return _of(a).sum(axis)
    def std(a, axis=None, ddof=0): return _of(a).std(axis, ddof=ddof)
    def var(a, axis=None, ddof=0): return _of(a).var(axis, ddof=ddof)
    def zeros(shape, dtype=float): return MaskedArray(np.zeros(shape, dtype))
    def ones(shape, dtype=float): return MaskedArray(np.ones(shape, dtype))
    def masked_all(shape, dtype=float): return MaskedArray(np.zeros(shape, dtype), True)
    def concatenate(arrays, axis=0):
        arrays = [_of(a) for a in arrays]
        data = np.concatenate([a._data for a in arrays], axis=axis)
        if all_plain(arrays):
            return MaskedArray(data)
        return MaskedArray(data, np.concatenate([a._where() for a in arrays], axis=axis))
    def all_plain(arrays): return not [a for a in arrays if a._mask is not nomask]
    def where(condition, x, y):
        condition, x, y = _of(condition), _of(x), _of(y)
        return MaskedArray(
            np.where(condition._data, x._data, y._data), np.where(condition._data, x._where(), y._where()) | condition._where())
    def median(a, axis=None):
        a = _of(a)
        if axis is None:
            return np.median(a.compressed()) if a.count() else masked
        return MaskedArray(np.apply_along_axis(np.nanmedian, axis, a.astype(float).filled(np.nan)))
    def average(a, axis=None, weights=None):
        a = _of(a)
        if weights is None:
            return a.mean(axis)
        weights = MaskedArray(np.broadcast_to(np.asarray(weights, dtype=float), a.shape).copy(), a._mask)
        return (a * weights).sum(axis) / weights.sum(axis)
    def _unary(name, domain=None):
        function = getattr(np, name)
        def inner(a):
            a = _of(a)
            with np.errstate(divide="ignore", invalid="ignore"):
                found = function(a._data)
            hidden = a._mask
            if domain is not None and np.any(domain(a._data)):
                hidden = a._where() | domain(a._data)
            return MaskedArray(found, hidden)
        return inner
    sqrt, log, exp, abs = _unary("sqrt", lambda d: d < 0), _unary("log", lambda d: d <= 0), _unary("exp"), _unary("abs")
    log10, log2 = _unary("log10", lambda d: d <= 0), _unary("log2", lambda d: d <= 0)
    """#,
    names: [
      "MaskedArray", "MaskedConstant", "masked", "nomask", "MaskError", "masked_array", "isMA",
      "array", "masked_where", "masked_equal", "masked_values", "masked_not_equal",
      "masked_greater", "masked_greater_equal", "masked_less", "masked_less_equal",
      "masked_inside", "masked_outside", "masked_invalid", "getmask", "getmaskarray", "getdata",
      "is_masked", "isMaskedArray", "filled", "compressed", "count", "mean", "sum", "std", "var",
      "zeros", "ones", "masked_all", "concatenate", "where", "median", "average", "sqrt", "log",
      "exp", "abs", "log10", "log2",
    ])
}
