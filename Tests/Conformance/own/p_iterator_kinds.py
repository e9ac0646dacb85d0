from collections import deque, Counter, OrderedDict
import numpy as np
print({1,2,3} ^ {3,4,100}, {8,16,1} ^ {24,1}, {1,2,3}.symmetric_difference([3,50,9]))
s = {1,2,3}; s ^= {2, 33, 65}; print(s)
s = {10,20,30}; s.symmetric_difference_update([20, 1, 2]); print(s)
for f in (lambda: deque([1]) + 1, lambda: deque([1]) + [1], lambda: [1] + deque([1]), lambda: [1,2][np.float64(1)], lambda: [1,2][np.array([1])], lambda: (1,2)[np.float32(0)], lambda: "ab"[np.float64(1)], lambda: [1,2][np.int64(1)], lambda: range(np.float64(2)), lambda: "a" + np.str_("b")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for x in (iter([1]), iter((1,)), iter({}), iter({}.keys()), iter({1:2}.values()), iter({}.items()), iter({1}), iter("a"), iter(range(3)), enumerate([]), zip([]), map(abs, []), filter(None, []), reversed([1]), reversed((1,)), reversed("a"), reversed(range(3)), reversed({}), (i for i in []), iter(b"a"), iter(deque()), iter(lambda: 1, 1), {}.keys(), {}.values(), {}.items(), iter(Counter()), slice(1), type, None, NotImplemented, Ellipsis, lambda: 1, range(1), iter(np.arange(2)), frozenset(), bytes(), object()):
    print(type(x).__name__, type(x))
print(np.format_float_positional(1e-8), np.format_float_positional(1234.5, precision=2), np.format_float_scientific(1234.5), np.format_float_scientific(0.00012, precision=3), np.format_float_positional(3.14159, 2, trim="-"), np.format_float_positional(16777216.0), np.format_float_positional(2.0, trim="0"), np.format_float_positional(np.float32(0.1)), np.format_float_scientific(np.pi, precision=4, exp_digits=3))
