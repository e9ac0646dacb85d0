a = [3, 1, 2]
a.append(4); a.extend([5, 6]); a.insert(1, 9); a.insert(-100, 0); a.insert(100, 7)
print(a, a.pop(), a.pop(0), a.pop(-2), a, a.index(9), a.count(1), len(a))
a.remove(9); a.reverse(); print(a, a[::-1], a[1:3], a[-2:], a[::2], a[10:], a + [1], a * 2, 2 * [0], [0] * -1)
a[1:2] = [10, 20, 30]; print(a); a[::2] = [0, 0, 0] if len(a[::2]) == 3 else [0] * len(a[::2]); print(a); del a[0]; del a[1:3]; print(a); a[:] = []; print(a)
b = [5, 2, 9, 1]; b.sort(); print(b); b.sort(reverse=True); print(b); print(sorted(['b', 'A', 'c'], key=str.lower), sorted([(1, 'b'), (1, 'a'), (0, 'c')]), sorted([(1, 'b'), (1, 'a'), (0, 'c')], key=lambda t: t[0]), sorted([(1, 'b'), (1, 'a'), (0, 'c')], key=lambda t: t[0], reverse=True))
print(sorted([3, 1.5, 2]), sorted('hello', reverse=True), sorted({'b': 1, 'a': 2}), sorted([True, False, 2, -1]), sorted([[2], [1, 5], [1]]), sorted([2.5, -1.0, float('inf')]))
c = [1, [2, 3]]; d = c.copy(); d[1].append(4); print(c, d, c == d, c is d, [1, 2] < [1, 3], [1] < [1, 0], [1, 2] == [1.0, 2.0], [] < [1])
e = [1]; e.append(e); print(e, [1, 2, 3] == [1, 2, 3], 2 in [1, 2], 5 not in [1, 2])
e += (2, 3); print(e[2:], [*range(3), *'ab'], [x * y for x in range(3) for y in range(2)])
t = (1, 2, 3); print(t, (1,), (), t[0], t[-1], t[1:], t + (4,), t * 2, t.index(2), t.count(1), (1, 2) < (1, 3), (1, 'a') == (1, 'a'), hash(t) == hash((1, 2, 3)), tuple([1, 2]), 2 in t)
m = {'a': 1, 'b': 2}; m['c'] = 3; m['a'] = 10; print(m, m['a'], m.get('z'), m.get('z', 0), 'a' in m, len(m), list(m), list(m.items()), list(m.values()))
print(m.pop('b'), m.pop('zz', None), m, m.setdefault('d', []), m.setdefault('a', 5), m); m.update({'x': 1}, y=2); m.update([('p', 1)]); print(m, m.popitem(), dict(a=1), dict([('k', 'v')]), dict({'a': 1}, b=2), dict.fromkeys('ab', 0), dict(zip('ab', [1, 2])))
del m['a']; m.clear(); print(m, {1: 'a', 1.0: 'b', True: 'c'}, {'a': 1} == {'a': 1.0}, {'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {'a': 1} | {'b': 2}, {(1, 2): 'x'}, {None: 1, 2.5: 2})
k = {'a': 1, 'b': 2}; print(k.keys(), k.values(), k.items(), k.keys() & {'a'}, 'a' in k.keys(), ('a', 1) in k.items(), list(reversed(k)), k.keys() == {'a', 'b'}, k.keys() - {'a'}, len(k.items()))
k |= {'c': 3}; print(k, {x: x**2 for x in range(4)}, {**k, 'd': 4}); n = {}; n['self'] = n; print(n)
for i in range(20): n[i] = i
for i in range(0, 20, 2): del n[i]
print([key for key in n if key != 'self'], len(n))
p = {1, 2, 3}; q = {3, 4}; print(p | q, p & q, p - q, p ^ q, p.union([9]), p.intersection([1, 9]), p.difference([1]), p.symmetric_difference([1, 7]), {1, 2} < p, p >= {1}, p.issubset({1, 2, 3, 4}), p.isdisjoint({8}), 2 in p, len(p))
p.add(10); p.discard(99); p.remove(1); p.update([20, 30]); print(p, set(), frozenset([1, 2]), frozenset(), {x % 3 for x in range(10)}, set('a'), {1} == {1.0}, frozenset([1]) == {1}, {frozenset([1]): 2}); p -= {20}; p |= {5}; p &= {5, 10, 30}; p ^= {5, 6}; print(p)
print({100, 50, 7, 3, 1000, 64, 32, 16, 8}, set(range(20, 0, -1)), {x * 7 % 31 for x in range(31)}, {-1, -2, 0, 5, 33}, {0.5, 1.5, 2.25, 100})
s2 = set(range(100)); [s2.discard(i) for i in range(0, 100, 3)]; s2.add(1000); print(s2, set([5, 3, 9, 1]) | set([8, 2, 77, 65]), s2 - set(range(50)))
r = range(10, 0, -3); print(r, list(r), len(r), r[1], r[-1], r[1:], 4 in r, 5 in r, r.index(4), r.count(4), list(range(0)), range(3) == range(0, 3, 1), range(5)[::-1], list(reversed(range(4))), range(1, 2).start, sum(range(10**6)), 10**18 in range(10**19) if False else True)
print(list(enumerate('ab', 1)), list(zip([1, 2], 'ab', (True, False))), list(map(lambda a, b: a + b, [1, 2], [3, 4])), list(filter(None, [0, 1, '', 'a'])), list(reversed([1, 2])), all([]), any([]), all([1, 0]), any([0, 1]), list(iter([1, 2])), next(iter([5])), next(iter([]), 'd'), slice(1, 5, 2), slice(None, None, -1).indices(5))
first, *rest = [1, 2, 3]; print(first, rest); it = iter([1, 2, 3]); print(next(it), list(it), list(it)); z = zip([1, 2], [3, 4]); print(*z)
print(isinstance([], (list, tuple)), isinstance({}, dict), type([]), type(()), type({}), type({1}), type(None), type(range(1)), callable(len), callable(5), hasattr([], 'append'), getattr([], 'zzz', 'no'), id(a) == id(a), bool([]), bool([0]), bool({}), bool(()), bool(''), bool(set()), bool(range(0)), not None)
for function in (lambda: [][0], lambda: [1]['a'], lambda: [].pop(), lambda: [1].pop(5), lambda: [].remove(1), lambda: [].index(1), lambda: ().index(1), lambda: (1,)[3], lambda: {}['a'], lambda: {}[[]], lambda: {1: 2}[3], lambda: {}.pop('a'), lambda: {}.popitem(), lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: hash({}), lambda: sorted([1, 'a']), lambda: [1] + (2,), lambda: (1,) + [2], lambda: [] * 'a', lambda: len(5), lambda: 5[0], lambda: iter(5), lambda: next([]), lambda: range(0, 5, 0), lambda: range(1.5), lambda: range(5)[7], lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: list(5), lambda: [1, 2][::0], lambda: list(zip([1], [1, 2], strict=True)), lambda: max([1, 'a']), lambda: {} < {}, lambda: {1: 1} | 5, lambda: [1, 2, 3].index(9), lambda: 1 in 5, lambda: reversed({1}), lambda: isinstance(1, 5), lambda: None[0], lambda: (1, 2) < (1, 'a'), lambda: {1, 2} | [3], lambda: enumerate(5), lambda: sum('ab'), lambda: 'a' in {1: 2}, lambda: [] in {}, lambda: tuple(5), lambda: setattr(1, 'a', 2), lambda: getattr(1, 'x'), lambda: list(map(5, [1])), lambda: sorted([3, 1], key=5), lambda: [0] * 10**20, lambda: 'a' * 10**13):
    try:
        print(function())
    except (Exception, MemoryError) as error:
        print(type(error).__name__, error)
def assign(target, key, value):
    target[key] = value
def delete(target, key):
    del target[key]
for function in (lambda: assign([1], 5, 0), lambda: assign((1,), 0, 0), lambda: assign('a', 0, 'b'), lambda: assign([1, 2, 3], slice(0, 3, 2), [1]), lambda: assign([1], slice(0, 1), 5), lambda: delete([], 0), lambda: delete((1,), 0), lambda: delete({}, 'a'), lambda: delete('a', 0), lambda: assign(5, 0, 0), lambda: assign({}, [], 1), lambda: assign(range(3), 0, 1)):
    try:
        function()
    except Exception as error:
        print(type(error).__name__, error)
try:
    for key in k: k[key + 'x'] = 1
except RuntimeError as error: print(error)
try:
    for element in p: p.add(element + 100)
except RuntimeError as error: print(error)
