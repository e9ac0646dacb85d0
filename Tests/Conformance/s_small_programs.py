import sys
from functools import reduce

def sieve(n):
    flags = bytearray([1]) * (n + 1)
    flags[0:2] = b"\x00\x00"
    for p in range(2, int(n ** 0.5) + 1):
        if flags[p]:
            flags[p * p::p] = bytes(len(range(p * p, n + 1, p)))
    return [i for i, f in enumerate(flags) if f]
print(sieve(50), sum(sieve(1000)))
def bsearch(xs, t):
    lo, hi = 0, len(xs)
    while lo < hi:
        mid = (lo + hi) // 2
        if xs[mid] < t: lo = mid + 1
        else: hi = mid
    return lo
print([bsearch([1, 3, 5, 7], t) for t in (0, 3, 4, 9)])
def quicksort(xs):
    if len(xs) <= 1: return xs
    p, *rest = xs
    return quicksort([x for x in rest if x < p]) + [p] + quicksort([x for x in rest if x >= p])
print(quicksort([3, 6, 1, 8, 2, 9, 2]))
def transpose(m): return [list(r) for r in zip(*m)]
def matmul(a, b): return [[sum(x * y for x, y in zip(r, c)) for c in zip(*b)] for r in a]
print(matmul([[1, 2], [3, 4]], transpose([[5, 6], [7, 8]])), reduce(matmul, [[[1, 1], [1, 0]]] * 10))
def primes_factor(n):
    out, d = {}, 2
    while d * d <= n:
        while n % d == 0:
            out[d] = out.get(d, 0) + 1
            n //= d
        d += 1 + d % 2
    if n > 1: out[n] = 1
    return out
print(primes_factor(360360), " * ".join(f"{p}^{e}" if e > 1 else str(p) for p, e in primes_factor(5040).items()))
def caesar(s, k): return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)
print(caesar("hello, world", 3), caesar(caesar("abc", 5), -5))
def levenshtein(a, b, memo={}):
    if (a, b) in memo: return memo[a, b]
    if not a or not b: r = len(a) + len(b)
    else: r = min(levenshtein(a[1:], b) + 1, levenshtein(a, b[1:]) + 1, levenshtein(a[1:], b[1:]) + (a[0] != b[0]))
    memo[a, b] = r
    return r
print(levenshtein("kitten", "sitting"), levenshtein("flaw", "lawn"))
def hanoi(n, a="A", b="B", c="C"): return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
print(len(hanoi(5)), hanoi(2))
graph = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}
def bfs(g, s):
    seen, queue = [s], [s]
    while queue:
        for n in g[queue.pop(0)]:
            if n not in seen: seen.append(n); queue.append(n)
    return seen
def topo(g):
    order, done = [], set()
    def visit(n):
        if n in done: return
        done.add(n)
        for m in g[n]: visit(m)
        order.append(n)
    for n in g: visit(n)
    return order[::-1]
print(bfs(graph, "a"), topo(graph))
def rle(s):
    out = []
    for ch in s:
        if out and out[-1][0] == ch: out[-1][1] += 1
        else: out.append([ch, 1])
    return "".join(f"{c}{n}" for c, n in out)
print(rle("aaabccd"), "".join(c * int(n) for c, n in zip(rle("aabb")[::2], rle("aabb")[1::2])))
def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]
for r in pascal(5): print(" ".join(map(str, r)).center(12).rstrip())
print(sum(int(d) for d in str(2 ** 100)), len(str(3 ** 200)), 2 ** 64 - 1, 123456789 ** 3 % 1000007, pow(7, -1, 11), (17).__pow__(2), 0x1F, 1_000_000, 1e3, 5e-324, 10 ** -2, complex("1+2j") * 2, abs(-2.5), divmod(-9, 4), round(12345, -3), int("-12"), float(" 2.5 "), str(1e15), str(1e16), repr(0.1 + 0.7), 3 .real)
print("%-10s|%+5d|%05.1f|%x|%e" % ("left", 3, 2.5, 255, 12345.678), "{:>8.3f}|{:^8}|{:<8}|{:,}".format(3.14159, "mid", "end", 1234567), f"{'x':->5}{5:04d}{0.5:.0%}{1e-9:.1e}{True!s:>6}")
sys.stdout.write("done\n")
assert sieve(10) == [2, 3, 5, 7], "sieve"
