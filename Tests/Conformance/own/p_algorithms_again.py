import heapq, bisect, math, random, itertools, functools, collections, string, re
def dijkstra(g, s):
    d, q = {s: 0}, [(0, s)]
    while q:
        c, u = heapq.heappop(q)
        if c > d.get(u, math.inf): continue
        for v, w in g[u].items():
            if c + w < d.get(v, math.inf):
                d[v] = c + w; heapq.heappush(q, (d[v], v))
    return d
print(dijkstra({"a": {"b": 2, "c": 5}, "b": {"c": 1, "d": 7}, "c": {"d": 2}, "d": {}}, "a"))
def edit(a, b):
    dp = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        prev, dp[0] = dp[0], i
        for j, y in enumerate(b, 1):
            prev, dp[j] = dp[j], min(dp[j] + 1, dp[j - 1] + 1, prev + (x != y))
    return dp[-1]
print(edit("kitten", "sitting"), edit("", "abc"))
@functools.lru_cache(maxsize=None)
def lcs(a, b):
    if not a or not b: return ""
    if a[-1] == b[-1]: return lcs(a[:-1], b[:-1]) + a[-1]
    return max(lcs(a[:-1], b), lcs(a, b[:-1]), key=len)
print(lcs("AGGTAB", "GXTXAYB"), lcs.cache_info())
def merge_sort(x):
    if len(x) < 2: return x
    m = len(x) // 2; l, r = merge_sort(x[:m]), merge_sort(x[m:]); out = []
    while l and r: out.append((l if l[0] <= r[0] else r).pop(0))
    return out + l + r
random.seed(1); data = [random.randint(0, 99) for _ in range(10)]; print(data, merge_sort(data))
sieve = [True] * 50
for i in range(2, 8):
    if sieve[i]: sieve[i * i::i] = [False] * len(sieve[i * i::i])
print([i for i in range(2, 50) if sieve[i]])
def perms(s): return [s] if len(s) < 2 else [c + p for i, c in enumerate(s) for p in perms(s[:i] + s[i + 1:])]
print(perms("abc"), len(list(itertools.permutations("abcd", 2))), list(itertools.combinations([1, 2, 3], 2)), list(itertools.product("ab", repeat=2))[:3])
class Trie:
    def __init__(self): self.root = {}
    def add(self, w):
        n = self.root
        for c in w: n = n.setdefault(c, {})
        n["$"] = True
    def starts(self, p):
        n = self.root
        for c in p:
            if c not in n: return []
            n = n[c]
        out, stack = [], [(p, n)]
        while stack:
            s, n = stack.pop()
            for c, k in n.items():
                if c == "$": out.append(s)
                else: stack.append((s + c, k))
        return sorted(out)
t = Trie()
for w in "car cart care dog".split(): t.add(w)
print(t.starts("car"), t.starts("x"))
def bpe(words, merges):
    vocab = collections.Counter(tuple(w) + ("</w>",) for w in words)
    for _ in range(merges):
        pairs = collections.Counter()
        for w, c in vocab.items():
            for p in zip(w, w[1:]): pairs[p] += c
        best = max(pairs, key=lambda p: (pairs[p], p)); print(best, pairs[best])
        vocab = collections.Counter({tuple(re.sub(r"(?<!\S)" + re.escape(" ".join(best)) + r"(?!\S)", "".join(best), " ".join(w)).split()): c for w, c in vocab.items()})
    return vocab
print(bpe(["low", "low", "lower", "newest", "newest"], 3))
print(math.gcd(84, 36), math.comb(5, 2), math.isqrt(50), math.prod([1, 2, 3]), math.dist((0, 0), (3, 4)), math.log2(8), math.fsum([0.1] * 10), math.inf > 1, math.isclose(0.1 + 0.2, 0.3), bisect.insort([1, 3], 2), bisect.bisect([1, 2, 2, 3], 2))
print(random.Random(3).sample(range(20), 4), random.Random(3).choices("ab", [3, 1], k=5), random.Random(0).gauss(0, 1), random.Random(0).shuffle([1, 2]), random.Random(5).uniform(1, 2), random.Random(5).betavariate(1, 2), random.Random(9).getrandbits(8))
caesar = str.maketrans(string.ascii_lowercase, string.ascii_lowercase[3:] + string.ascii_lowercase[:3]); print("hello".translate(caesar))
print(re.findall(r"(\w+)=(\d+)", "a=1, b=22"), re.sub(r"\s+", " ", "a  b\t c"), re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05-01").groupdict(), re.split(r"(\d)", "a1b2"), bool(re.fullmatch(r"[a-z]+", "abc1")), [m.span() for m in re.finditer("an", "banana")])
