import cmath, math
z = 3 + 4j
print(z, abs(z), z.real, z.imag, z.conjugate(), -z, repr(z), str(z))
print(z * 2, z / (1 - 1j), z ** 2, z == 3 + 4j, z != 3, 1j ** 2, (1 + 0j) == 1, hash(1 + 0j) == hash(1))
print(complex(1, 2), complex("1+2j"), complex(3), complex("-2.5e1j"), complex(), complex(1.5, -0.0), complex(0, float("nan")), complex(float("inf"), -1))
print(cmath.sqrt(-1), cmath.exp(1j * math.pi), cmath.phase(z), cmath.polar(z), cmath.rect(2, math.pi / 3))
print(f"{z:.2f} {z:.3e} {z:g} {z!r:>10} {z:+.1f} {z:>12} {z:,.1f}")
print("{:.1f}".format(1.25 - 0.5j), type(z).__name__, isinstance(z, complex))
for f in (lambda: z < 1, lambda: int(z), lambda: float(z), lambda: math.sqrt(z), lambda: 1 / 0j, lambda: z // 2, lambda: complex("abc"), lambda: z % 2, lambda: round(z), lambda: complex("1", 2), lambda: 0j ** -1, lambda: math.sqrt(-1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(1 + 2j + 3, 2 - 1j, 1.5 * 1j, True + 1j, 1j - 1, sum([1j, 2, 3.5]), 2 ** 1j, (-8) ** (1 / 3), (-1) ** 0.5)
print(sorted([3 + 1j, 1j, -2], key=abs), {1j: "i"}, 1e20j, 0.1j, 1_0j, .5j, bool(0j), bool(1j), z.__abs__())
roots = [cmath.exp(2j * cmath.pi * k / 4) for k in range(4)]
print([complex(round(r.real, 3), round(r.imag, 3)) for r in roots])
a, b, c = 1, 2, 5
d = cmath.sqrt(b ** 2 - 4 * a * c)
print((-b + d) / (2 * a), (-b - d) / (2 * a), cmath.isclose(d, 4j), cmath.log(-1), cmath.sin(1j), cmath.inf, cmath.nan, cmath.isnan(d), cmath.infj)
print(-0j, 0j, complex(-0.0, 0), -(1j), 1 - 0j, (0.0 - 1j), [1 + 1j], (1j,), z.__class__, cmath.cos(z), cmath.tan(1 + 1j), cmath.atan(0.5j), cmath.log10(100), cmath.log(8, 2), cmath.e, cmath.tau)
print(pow(2j, 3), divmod, max([1j, 2j], key=lambda c: c.imag), z ** 0.5, z ** -1, z ** 1j, abs(-1j), 5j.imag, 5j.real)
