import random
from collections import Counter, defaultdict

random.seed(11)
# several photos of each patient; the label belongs to the patient
patients = {f"p{i:02d}": random.randint(0, 1) for i in range(8)}
photos = [(name, k, label) for name, label in patients.items() for k in range(random.randint(2, 4))]
print(len(photos), "photos of", len(patients), "patients", Counter(patients.values()))

def split_rows(rows, fraction):
    rows = rows[:]
    random.shuffle(rows)
    cut = int(len(rows) * fraction)
    return rows[:cut], rows[cut:]

def split_groups(rows, fraction):
    names = sorted({r[0] for r in rows})
    random.shuffle(names)
    cut = int(len(names) * fraction)
    chosen = set(names[:cut])
    return [r for r in rows if r[0] in chosen], [r for r in rows if r[0] not in chosen]

def memorize(train, test):
    seen = {name: label for name, _, label in train}
    majority = Counter(label for _, _, label in train).most_common(1)[0][0]
    return sum(seen.get(name, majority) == label for name, _, label in test) / len(test)

for title, split in [("by photo", split_rows), ("by patient", split_groups)]:
    train, test = split(photos, 0.75)
    shared = {r[0] for r in train} & {r[0] for r in test}
    print(f"{title:11s} train {len(train)} test {len(test)} shared {len(shared)} accuracy {memorize(train, test):.2f}")

folds = defaultdict(list)
for i, name in enumerate(sorted(patients)):
    folds[i % 4].append(name)
print(dict(folds))
sizes = [sum(1 for r in photos if r[0] in names) for names in folds.values()]
print(sizes, sum(sizes) == len(photos))
