import numpy as np

print(np.arange(20).reshape(4, 5) * 1000, np.arange(3, dtype=float), np.array([1.123456789, 2]), np.array([1e-5, 1.0]), np.array([1e-4, 1.0]), np.array([123456.789, 0.001]))
print(np.arange(2000), np.zeros((200, 20)), np.arange(1001).reshape(-1, 1).shape)
print(np.linspace(0, 1, 7), np.array([0.1, 0.12, 0.123]), np.array([1e100, 1]), np.array([-1.5, np.nan]), np.array([1 + 0.1, 1 / 3], dtype=np.float32), np.float32(1 / 3), np.float64(1 / 3), np.float16(1 / 3))
print(repr(np.array([1, 2])), repr(np.array([1.5, 2], dtype=np.float32)), repr(np.array([True])), repr(np.array(["a", "bc"])), repr(np.zeros((2, 0))), repr(np.array(5)), repr(np.arange(3, dtype=np.int32)), repr(np.array([[1.0, 2.0], [3.0, 4.0]])))
print(repr(np.float32(0.1)), repr(np.int64(3)), repr(np.bool_(True)), str(np.str_("x")), repr(np.float64("nan")), np.int32(5) / 2, type(np.int32(5) / 2), np.int64(5) // 2, type(np.int64(5) ** 2).__name__, np.True_, not np.True_)
for v in (np.array([1, 2.0]), np.array([1, True]), np.array([1, "a"]), np.array([1.0, None]), np.array([2 ** 40]), np.array([1], dtype="i2"), np.array([1, 2], dtype=np.float16), np.array("s"), np.array([])):
    print(v.dtype, v.ndim, v.size, v.itemsize if v.dtype != object else "-", v.dtype.kind, v.dtype.name)
print((np.int32(1) + 1.0).dtype, (np.float32(1) + 1).dtype, (np.arange(2) + 1.5).dtype, (np.float32(1) * np.ones(1)).dtype, (np.ones(1, np.float32) * 2.0).dtype, np.result_type(np.int32, np.float32), np.promote_types("i4", "f4"), np.can_cast("i8", "i4"))
a = np.array([1.7, -1.7, 2.5])
print(a.astype(int), a.astype(bool), a.astype(str), np.array(["1.5", "2"]).astype(float), a.round(), np.array([300]).astype(np.uint8), np.array([True, False]).sum(), np.array([1, 2]).astype(np.float32).dtype)
np.set_printoptions(precision=3, suppress=True)
print(np.array([1.23456, 1e-8]), np.array([123456789.123]), np.pi)
np.set_printoptions(precision=8, suppress=False, threshold=5, edgeitems=2, linewidth=40)
print(np.arange(10), np.arange(100).reshape(10, 10))
np.set_printoptions(threshold=1000, edgeitems=3, linewidth=75)
with np.printoptions(precision=2, formatter={"float": "{:.1f}".format}):
    print(np.array([1.234, 5.0]))
print(np.array2string(np.array([1.5, 2.25]), separator=", ", precision=1), np.array_str(np.array([1, 2])), np.array_repr(np.array([1.0])))
print(f"{np.float64(3.14159):.2f} {np.int64(7):03d} {np.array([1, 2])} {np.float32(2.5)!r} {np.array(2.0)}", "%.1f" % np.float32(2.25), "{}".format(np.arange(2)))
print([np.float64(1.0), np.float32(2.5)], {"a": np.int64(1)}, (np.bool_(False),), np.arange(3).tolist(), list(np.arange(2)), np.float64(2).item(), np.array([[1, 2]]).tolist(), str(np.float64(1e-10)), np.float64(1e16), np.float64(123456789.123456789), np.float32(1e10), np.float32(16777217))
print(np.finfo(np.float32).eps, np.finfo(float).max, np.iinfo(np.int8).min, np.inf, -np.inf, np.nan, np.e, np.newaxis, np.float64(5).is_integer(), np.isscalar(3), np.issubdtype(np.int32, np.integer), isinstance(np.float64(1), float), isinstance(np.int64(1), int))
print(np.array([[1, -2], [300, 4]]), np.array([[0.5, 100.25], [-3, 4]]), np.array([[True, False]]), np.array([["a", "long"], ["x", "y"]]), np.array([[[1, 2], [3, 4]], [[5, 6], [7, 8]]]), np.array([None, 1, "a"]), np.array([1, 2], dtype=object))
