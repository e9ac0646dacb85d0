import random
from collections import defaultdict

random.seed(11)
rows = [(f"shop{random.randrange(25)}", random.randint(0, 1)) for _ in range(60)]
train, test = rows[:40], rows[40:]

def means(rows):
    groups = defaultdict(list)
    for key, label in rows:
        groups[key].append(label)
    return {key: sum(v) / len(v) for key, v in groups.items()}

everything = means(rows)
honest = means(train)
prior = sum(label for _, label in train) / len(train)

def accuracy(table, rows, default):
    hits = 0
    for key, label in rows:
        guess = table.get(key, default) > 0.5
        hits += guess == bool(label)
    return hits / len(rows)

print(f"groups: {len(everything)}, seen in training: {len(honest)}, prior {prior:.3f}")
print(f"encoded on all rows   {accuracy(everything, test, prior):.2f}")
print(f"encoded on train rows {accuracy(honest, test, prior):.2f}")
print(f"on the train rows     {accuracy(honest, train, prior):.2f}")

def smooth(rows, strength=5.0):
    count, total = defaultdict(int), defaultdict(float)
    for key, label in rows:
        count[key] += 1
        total[key] += label
    return {k: (total[k] + strength * prior) / (count[k] + strength) for k in count}

s = smooth(train)
for key in sorted(s, key=lambda k: int(k[4:]))[:5]:
    print(f"{key:<7} raw {honest[key]:.3f}  smoothed {s[key]:.3f}")
print(defaultdict(int, a=1), max(s.values()) < 1)
