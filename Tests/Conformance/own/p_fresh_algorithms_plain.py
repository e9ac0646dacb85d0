import bisect, math, statistics as st, random, time, string, re
from fractions import Fraction
from decimal import Decimal
from datetime import date, timedelta, datetime

def quicksort(xs):
    if len(xs) <= 1:
        return xs
    pivot, *rest = xs
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])
print(quicksort([3, 6, 1, 8, 2]))
def primes(n):
    sieve = [True] * (n + 1)
    sieve[0:2] = [False, False]
    for i in range(2, int(n ** 0.5) + 1):
        if sieve[i]:
            sieve[i * i::i] = [False] * len(sieve[i * i::i])
    return [i for i, ok in enumerate(sieve) if ok]
print(primes(30))
def edit(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[-1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]
print(edit("kitten", "sitting"))
def caesar(s, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)
print(caesar("hello, xyz", 3), caesar(caesar("abc", 5), -5))
xs = [1, 3, 5]
bisect.insort(xs, 4)
print(xs, bisect.bisect_left(xs, 3), bisect.bisect(xs, 3))
print(math.gcd(12, 18), math.lcm(4, 6), math.factorial(20), math.comb(5, 2), math.perm(5, 2), math.isclose(0.1 + 0.2, 0.3), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.sqrt(2), math.isqrt(17), math.prod([1, 2, 3]), math.fsum([0.1] * 10), math.dist((0, 0), (3, 4)), math.copysign(1, -0.0), math.degrees(math.pi), math.erf(1), math.tau, math.hypot(3, 4), math.exp(1), math.log(8, 2), math.modf(3.25), math.frexp(8.0), math.fmod(-7, 3), math.nan)
print(st.mean([1, 2, 3, 4]), st.median([1, 3, 2]), st.mode("aab"), st.stdev([1, 2, 3, 4]), st.pstdev([1, 2, 3]), st.variance([1, 2, 4]), st.quantiles([1, 2, 3, 4, 5]), st.harmonic_mean([1, 2]), st.fmean([1, 2]), st.multimode("aabb"), st.geometric_mean([1, 4]))
print(Fraction(1, 3) + Fraction(1, 6), Fraction("0.25"), Fraction(3, 4).numerator, float(Fraction(1, 8)), Decimal("0.1") + Decimal("0.2"), Decimal("1") / Decimal("3"), Decimal("2.675").quantize(Decimal("0.01")))
print(date(2024, 2, 28) + timedelta(days=2), (date(2024, 3, 1) - date(2024, 1, 1)).days, date(2024, 1, 5).strftime("%A %d %B %Y"), datetime(2024, 1, 2, 3, 4).isoformat(), timedelta(hours=25), date.fromisoformat("2024-05-06").weekday())
print(re.findall(r"\d+", "a1b22"), re.sub(r"[aeiou]", "*", "hello"), re.match(r"(\w+)@(\w+)", "me@site").groups(), re.split(r"[,;]\s*", "a, b;c"), bool(re.search("^x", "ax")), re.compile(r"(?P<y>\d{4})").search("in 2024").group("y"), [m.span() for m in re.finditer("a", "banana")], re.fullmatch(r"\d+", "12a"))
print(10 // 3, 10 % 3, 2 ** 100, 7 / 2, -7 // 2, 1e3, 5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 4, 0b101, 0xff, 1_000, (255).bit_length(), (3.0).is_integer(), (0.75).as_integer_ratio(), int.from_bytes(b"\x01\x00", "big"), (1024).to_bytes(2, "big"), bin(5).count("1"), float.fromhex("0x1p-2"), (0.5).hex(), sum(range(101)), pow(3, 4, 5), hash(1) == hash(1.0))
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], [sum(r) for r in matrix], sum(map(sum, matrix)), [[r[i] for r in matrix] for i in range(3)], [x for row in matrix for x in row if x % 2], matrix[::-1], [row[::-1] for row in matrix], max(max(r) for r in matrix))
def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1
    yield 1
print(list(collatz(6)), len(list(collatz(27))))
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}
def bfs(s, t):
    q, seen = [(s, [s])], {s}
    while q:
        node, path = q.pop(0)
        if node == t:
            return path
        for nb in graph[node]:
            if nb not in seen:
                seen.add(nb)
                q.append((nb, path + [nb]))
print(bfs("a", "d"))
def perms(s):
    return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(perms("abc"))
def hanoi(n, a="A", b="B", c="C"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(10))
n = 5
for i in range(1, n + 1, 2):
    print(" " * ((n - i) // 2) + "*" * i)
for i, ch in enumerate("ab"):
    for j in range(3):
        if j == 1:
            continue
        print(i, ch, j, end="; ")
    else:
        print("|", end=" ")
print()
while True:
    n -= 1
    if n < 2:
        break
else:
    print("never")
print(n, eval("1 + 2 * 3"), [*map(int, "1 2 3".split())], (lambda *a, **k: (a, k))(1, 2, z=3), list(filter(None, [0, 1, "", "a"])), all(x > 0 for x in [1, 2]), sorted([(1, "b"), (1, "a")]), sorted("hello", reverse=True), [1, 2, 3][-2:], list(range(10, 0, -3)))
a = [5, 2, 9]
a.sort(); a.reverse(); a.insert(1, 7); a.extend([1]); print(a, a.count(9), a.pop(0), a.index(7), a.copy() == a, a[1:2] * 2); a.clear(); print(a)
b = list(range(6)); b[1:3] = ["x"]; del b[::2]; print(b); b[len(b):] = [0]; print(b, b * 2)
