import copy
import random

data = list(range(10))
train, test = data[:8], data[7:]
print(train, test, set(train) & set(test))
windows = [(data[i:i + 3], data[i + 3]) for i in range(len(data) - 3)]
print(len(windows), windows[0], windows[-1])
print([data[i] for i in range(-3, 0)], data[-1:], data[:-1][-1], data[10:], data[::3])
row = {"w": [0.0, 0.0], "epoch": 0}
history = []
for epoch in range(3):
    row["w"][0] += 1.5
    row["epoch"] = epoch
    history.append(row)
print(history)
history, row = [], {"w": [0.0, 0.0], "epoch": 0}
for epoch in range(3):
    row["w"][0] += 1.5
    row["epoch"] = epoch
    history.append(copy.deepcopy(row))
print([h["w"][0] for h in history], history[0] == history[0].copy(), history[0] is history[1])
best = min(history, key=lambda h: abs(h["w"][0] - 3))
print(best)
random.seed(30)
deck = list("abcdef")
a = sorted(deck, key=lambda _: random.random())
random.shuffle(deck)
print(a, deck, random.sample(deck, 3), random.randint(1, 6), random.randrange(0, 100, 5), round(random.gauss(0, 1), 4), round(random.triangular(0, 1, 0.5), 4), random.choices("xyz", k=4))
try:
    for k in row:
        row[k + "_"] = 1
except RuntimeError as e:
    print(e)
nums = [1, 2, 2, 3, 2]
for n in nums:
    if n == 2:
        nums.remove(n)
print(nums, [n for n in [1, 2, 2, 3, 2] if n != 2])
x = y = []
x.append(1)
print(y, x is y, x + [2], y)
x += [5]
print(y)
def acc(v, total=None):
    total = [] if total is None else total
    total.append(v)
    return total
print(acc(1), acc(2), acc(3, [0]))
print(list(zip(range(3), "ab")), [i for i, v in enumerate("abca") if v == "a"], "abc".find("z"), round(-0.5), -7 // 2, int(-7 / 2), 7 % -3)
