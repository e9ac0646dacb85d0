import math
import numpy as np
import torch
from decimal import Decimal
from fractions import Fraction

print(0.1 + 0.2, Decimal("0.1") + Decimal("0.2"), Fraction(1, 3) + Fraction(1, 6), math.fsum([0.1] * 10) == 1.0, sum([0.1] * 10) == 1.0)
x = torch.tensor(1e8)
print(x + 1 - x, torch.tensor(1e8, dtype=torch.float64) + 1 - 1e8, torch.tensor(16777216.0) + 1)
a = np.full(1000, 0.1, dtype=np.float32)
print(a.sum(), np.cumsum(a)[-1], a.astype(np.float64).sum(), a.mean(), np.float16(2049))
print(np.log(np.exp(1000.0) if False else 1e308), torch.log(torch.tensor(0.0)), torch.sigmoid(torch.tensor(-200.0)), torch.log(torch.sigmoid(torch.tensor(-200.0))), torch.nn.functional.logsigmoid(torch.tensor(-200.0)))
p = torch.tensor([0.5] * 200)
print(p.prod(), p.log().sum(), torch.exp(p.log().sum()))
v = np.array([1e200, 1e200])
with np.errstate(over="ignore"):
    print(np.sqrt((v ** 2).sum()), np.hypot(*v), np.linalg.norm(v / 1e200) * 1e200)
big = np.array([2 ** 31 - 1], dtype=np.int32)
with np.errstate(over="ignore"):
    print(big + np.int32(1), np.int64(2) ** 62 * 2, np.uint8(250) + np.uint8(10))
print(np.var([1e9 + 1, 1e9 + 2, 1e9 + 3]), np.mean(np.square([1e9 + 1, 1e9 + 2])) - np.mean([1e9 + 1, 1e9 + 2]) ** 2)
print(5 // 2, -5 // 2, 5 % -3, math.fmod(-5, 3), np.mod(-5, 3), np.remainder(-5.5, 2), torch.tensor(-5) % 3, torch.fmod(torch.tensor(-5), 3), round(-2.5), round(2.675, 2), int(1e16) + 1, 10 ** 20 // 3)
print(np.isclose(1e-10, 0), np.isclose(1e10, 1e10 + 1), np.allclose([1.0, np.nan], [1.0, np.nan]), np.allclose([np.nan], [np.nan], equal_nan=True), math.isclose(1e-10, 0), torch.allclose(torch.tensor(1.0), torch.tensor(1.0 + 1e-6)))
print(float("nan") == float("nan"), np.nan in [np.nan], np.array([np.nan]) == np.nan, np.nanmax([1, np.nan]), max(float("nan"), 1), np.unique([np.nan, np.nan, 1]), np.sort([2, np.nan, 1]), torch.tensor([1.0, float("nan")]).max(), np.argmax([1, np.nan, 3]))
print(1 == 1.0, True + True, "1" == 1, [1] == (1,), 1 is True, None == 0, not [], bool("False"), int("07"), 3 * "ab", [] or "default", 0 or None, 1 and 2, hash(1) == hash(1.0) == hash(True), {1: "a", True: "b", 1.0: "c"})
print(np.float32(1) / 3, 1 / 3, np.float64(1) / 3, torch.tensor(1.0) / 3, (torch.tensor(1.0) / 3).item(), np.float32(0.1) + 0.2, np.float32(0.1) + np.float64(0.2), type(np.float32(1) * 2).__name__, type(np.float32(1) * np.array([2.0])[0]).__name__)
print(np.array([1, 2, 3]) / 2, np.array([1, 2, 3]) // 2, np.array([7, -7]) % 3, np.round([0.5, 1.5, 2.5, -0.5]), torch.round(torch.tensor([0.5, 1.5, 2.5])), np.trunc(-1.7), np.floor(-1.7), np.int_(-1.7), int(-1.7), np.array([2.9, -2.9]).astype(int), np.array([True, False]).sum(), np.mean([True, False, True]))
eps = np.finfo(float).eps
print(eps, np.finfo(np.float32).eps, 1 + eps > 1, 1 + eps / 2 > 1, np.finfo(np.float32).max, np.finfo(np.float16).tiny, np.iinfo(np.int16).min, torch.finfo(torch.bfloat16).eps)
h = [10.0 ** -k for k in (1, 4, 8, 12, 15)]
print([f"{abs((math.sin(1 + d) - math.sin(1)) / d - math.cos(1)):.1e}" for d in h])
