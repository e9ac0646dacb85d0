import random
random.seed(3)
total = 0
for i in range(4000):
    x = random.choice([random.random(), random.uniform(-1000, 1000), random.randint(0, 10**6) / 1000, random.randint(0, 400) / 8, random.randint(0, 99999) / 100 + 0.005, random.uniform(0, 1e12), random.random() * 1e-9])
    p = random.randint(0, 12)
    text = f'{x:.{p}f}'
    total = (total * 31 + sum(map(ord, text)) * (len(text) + i)) % 1000000007
    if i % 100 == 0: print(repr(x), p, text, round(x, p), '%.*e' % (p, x), f'{x:.{p}g}')
print(total, round(2.675, 2), round(1.005, 2), round(0.5), round(1e16 + 2, 1), f'{0.5:.0f} {1.5:.0f} {2.5:.0f} {-0.001:.2f} {0.125:.2f} {0.375:.2f} {1e15:.1f} {999.9999:.2f}')
s = ''
for i in range(1000): s += 'x'; t = s
u = s; s += 'y'; print(len(s), len(t), len(u), u == t, s[-1])
def grow(n):
    text = ''; kept = []; d = {}
    for i in range(n):
        text += chr(97 + i % 26)
        if i % 3 == 0: kept.append(text)
        if i % 4 == 0: d[text] = i
        hash(text); len(text)
    text += text
    return text, kept, d
text, kept, d = grow(12); print(text, kept, d, len(text))
p = {'a': 1, 'b': 2}
for k, v in p.items(): print(k, v, end=' ')
for i, (k, v) in enumerate(p.items()): print(i, k, v, end=' ')
for a, b in zip([1, 2], 'xy'): print(a, b, end=' ')
for pair in p.items(): print(pair, end=' ')
for a, b in [(1, 2), [3, 4], 'xy']: print(a, b, end=' ')
print([(k, v) for k, v in p.items()], {v: k for k, v in p.items()}, dict(zip('ab', [1, 2])))
try:
    for k, v in p.items(): p[k + 'z'] = 1
except RuntimeError as error: print(error)
for i, c in enumerate('ab', start=5): pass
print(i, c)
print(sorted(['b', 'a', 'é', 'Z', '', 'ab', 'aB']), sorted(['b', 'a', 'b'], reverse=True), sorted([(2, 'a'), (1, 'b'), (1, 'a'), (2.0, '')]), sorted([(1.5, 2), (1.5, 1), (0.5, 3)], reverse=True), sorted([[1, 'b'], [1, 'a']]), sorted([('a', 2), ('a', 1)]), max([(1, 'x'), (1, 'y')]))
