import math
print(7 // 2, -7 // 2, 7 // -2, -7 // -2, 7 % 3, -7 % 3, 7 % -3, -7 % -3)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, 0.0 % -1, -0.0)
print(2 ** 10, 2 ** -1, 2 ** 0.5, (-2) ** 3, 0 ** 0, 2 ** 64, (-2) ** 63, 10 ** 20)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, -(-9223372036854775808))
print(1 << 70, (1 << 70) >> 68, -5 >> 1, -1 >> 100, 5 & -2, 5 | -8, 5 ^ -3, ~5, ~-1)
print((1 << 70) & -1, -(1 << 70) >> 3, -(1 << 70) | 1, (2**70) ^ (2**69), -(2**70) // 3, -(2**70) % 7)
print(1 / 3, 10 / 5, 2 ** 70 / 3, (2 ** 70 + 1) / 2 ** 70, 1e308 * 10, -1e308 * 10)
print(10 ** 30 // 7, 10 ** 30 % 7, divmod(-10 ** 30, 7), divmod(7, -2), divmod(7.5, 2), divmod(-7.5, 2))
print(1 == 1.0, 2 ** 53 + 1 == float(2 ** 53 + 1), 2 ** 53 + 1 > float(2 ** 53), 10 ** 400 > 1e308, True == 1, True + True)
print(float('inf') > 10 ** 400, float('nan') == float('nan'), 1 < 2.5, 3 >= 2.9999)
print(True & False, True | False, True ^ True, True & 1, ~True, -True, +False)
print(repr(0.1), 1e15, 1e16, 1e17, 123456789012345.6, 1e-4, 1e-5, 1.5e300, 5e-324, 1.7976931348623157e308, 100.0, -0.0)
print(float('1e400'), float('-inf'), float('nan'), float(' 12.5 '), float('1_000.5'), float('.5'), float('5.'))
print(int('42'), int(' -42 '), int('1_000'), int('ff', 16), int('0xff', 16), int('0b101', 0), int('0o17', 0), int('z', 36), int(3.99), int(-3.99))
print(int('123456789012345678901234567890'), int(1e20), int(True), int(), float(), bool(), str(), int('-0'))
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), round(1250, -2), round(1350, -2), round(0.5), round(1.15, 1), round(5e-324, 400))
print(round(12345.678, -2), round(1e22), round(-0.4), round(2.5, 0), round(15, -1), round(25, -1), round(-15, -1))
print(abs(-5), abs(-5.5), abs(True), abs(-2**70), pow(2, 10), pow(2, 10, 1000), pow(2, -1, 7), pow(-3, 5, 7), pow(3, 5, -7))
print(hex(255), hex(-255), oct(8), bin(10), bin(-10), hex(2**70), format(255, '#x'))
print(sum([1, 2, 3]), sum([0.1] * 10), sum([[1], [2]], []), sum(range(101)), sum([1.5, 2]), sum([]))
print(min(3, 1, 2), max([3, 1, 2]), min('b', 'a'), max([1, 2.5, 2]), min([], default=7), max('abc', 'ab', key=len), min([(1, 'b'), (1, 'a')]))
print((5).bit_length(), (-5).bit_length(), (0).bit_length(), (2**70).bit_length(), (5).bit_count(), (0.5).as_integer_ratio(), (2.0).is_integer())
print(hash(1) == hash(1.0) == hash(True), hash(2**61 - 1), hash(-1), hash(0.5), hash(2**61), hash(1e20), hash(-2.5), hash((1, 2, 3)), hash(()), hash(float('inf')))
print(isinstance(True, int), isinstance(2**70, int), type(2**70).__name__, type(1.0), type(True))
for text in ('abc', '', '1.5', '1__0', '_1', '0x', '١٢'):
    try:
        print(int(text))
    except ValueError as error:
        print(error)
for text in ('abc', '', '1e', '--1', '1_', 'infx'):
    try:
        print(float(text))
    except ValueError as error:
        print(error)
for function in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0,
                 lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: divmod(1, 0), lambda: divmod(1.0, 0), lambda: 1 << -1,
                 lambda: 10.0 ** 400, lambda: 10 ** 400 / 1, lambda: float(10 ** 400), lambda: 1 + 'a', lambda: 'a' + 1,
                 lambda: -'a', lambda: 1 < 'a', lambda: [] < 1, lambda: int([]), lambda: float([]), lambda: int(float('nan')),
                 lambda: int(float('inf')), lambda: int('1', 1), lambda: int(1, 5), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5),
                 lambda: round('a'), lambda: abs('a'), lambda: hex(1.5), lambda: chr(-1), lambda: ord('ab'), lambda: ord(5),
                 lambda: max([]), lambda: min(), lambda: max(1), lambda: sum(['a']), lambda: 2 ** 'a', lambda: str(10 ** 5000),
                 lambda: int('9' * 5000), lambda: 5 % '3', lambda: None + 1, lambda: 1 @ 2, lambda: [] - []):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
print(math.sqrt(2), math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.factorial(20), math.factorial(25), math.gcd(12, 18), math.lcm(4, 6), math.comb(10, 3), math.perm(5, 2))
print(math.log(10), math.log(8, 2), math.log2(8), math.log10(1000), math.log(2**2000), math.exp(1), math.pow(2, 0.5), math.hypot(3, 4), math.dist([0, 0], [1, 1]), math.isqrt(10**20))
print(math.fsum([0.1] * 10), math.prod([1, 2, 3, 4]), math.isclose(0.1 + 0.2, 0.3), math.copysign(1, -0.0), math.fmod(-7, 3), math.remainder(7, 4), math.modf(-2.5), math.frexp(8.5), math.ldexp(0.5, 4))
print(math.sin(1), math.cos(1), math.tan(1), math.atan2(1, -1), math.degrees(math.pi), math.radians(180), math.erf(0.5), math.gamma(5), math.tanh(0.5), math.log1p(1e-10), math.expm1(1e-10))
print(math.inf, -math.inf, math.nan, math.pi, math.e, math.tau, math.isnan(math.nan), math.isinf(math.inf), math.isfinite(1))
for function in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.floor(math.inf), lambda: math.acos(2), lambda: math.sqrt('a'), lambda: math.gcd(1.5), lambda: math.comb(-1, 2)):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
