import math
import torch

name, value, n = "loss", 0.123456789, 1234567
print(f"{name}: {value:.3f} | {value:8.2f} | {value:<8.2f}| {value:^10.1%} |")
print(f"{n:,} {n:_} {n:e} {n:.2e} {n:>12} {n:012d} {n:+d} {-n:,}")
print(f"{name!r:>10} {name:*^10} {name.upper()!s} {value=:.2f} {n % 7 = }")
print(f"{255:b} {255:o} {255:x} {255:#X} {65:c} {1e-7} {1e22} {123456789.0} {0.1 + 0.2}")
print(f"{3.0} {3.0:g} {1e10:g} {0.00001:g} {float('inf')} {-0.0} {1/3:.10f}")
w, p = 10, 4
print(f"[{math.pi:{w}.{p}f}] [{'x':>{w}}] {{braces}} {'nested ' + f'{name}'}")
print("%s %5.2f %d%% %-6s|%r" % (name, value, 50, "ab", "q"), "{} {0}".replace("0", "1") , "{1} {0} {k:.1f}".format(1, 2, k=3))
t = torch.tensor([1.5, 2.5])
print(f"{t} {t.sum():.2f} {t[0].item():.1f} {t.shape} {t.mean()}")
print(f"{[round(v, 2) for v in t.tolist()]} {tuple(t.shape)} {True:d} {None} {1 + 2j}")
for row in [("epoch", "train", "val"), (1, 0.5, 0.61), (10, 0.25, 0.4)]:
    print("|".join(f"{c:>7}" for c in row))
print("a\tb\\n", r"a\tb", "é".encode(), b"xyz"[0], "abc"[::-1], ascii("é"), len("naïve"), sep=" ; ", end="!\n")
