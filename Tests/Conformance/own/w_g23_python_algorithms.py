from collections import Counter, defaultdict, namedtuple, deque
from itertools import product, combinations, accumulate, chain
from functools import reduce

text = "to be or not to be that is the question"
words = text.split()
print(Counter(words).most_common(2), Counter("mississippi")["s"])
groups = defaultdict(list)
for w in words:
    groups[len(w)].append(w)
print(dict(sorted(groups.items())))

bigrams = Counter(zip(words, words[1:]))
print(bigrams[("to", "be")], max(bigrams, key=bigrams.get))

Point = namedtuple("Point", "x y")
p = Point(1, 2)
print(p, p.x + p.y, p._replace(x=5))
window = deque(maxlen=3)
means = []
for v in [1, 2, 3, 4, 10]:
    window.append(v)
    means.append(round(sum(window) / len(window), 2))
print(means, window)

def edit_distance(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]

print(edit_distance("kitten", "sitting"), edit_distance("", "abc"))
print(list(product([0, 1], "ab")), list(combinations([1, 2, 3], 2)))
print(list(accumulate([1, 2, 3, 4])), list(chain([1], (2, 3))), reduce(lambda a, b: a * b, range(1, 6)))

def softmax(xs):
    import math
    top = max(xs)
    e = [math.exp(x - top) for x in xs]
    return [v / sum(e) for v in e]

print([round(v, 4) for v in softmax([1.0, 2.0, 3.0])])
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*matrix)], sum(map(sum, matrix)), [[sum(a * b for a, b in zip(r, c)) for c in matrix] for r in matrix])
s, d = {3, 1, 2}, {"b": 1, "a": 2}
print(s | {5}, s & {1, 9}, s - {1}, sorted(d), d | {"c": 3}, d.pop("b"), d.setdefault("z", []), list(d))
nums = [5, 2, 9]
nums.sort(reverse=True); nums.insert(1, 7); nums.extend([0]); nums.remove(9)
print(nums, nums.index(7), nums[-2:], nums.pop(), divmod(17, 5), abs(-3), pow(2, 5, 7), any(nums))
