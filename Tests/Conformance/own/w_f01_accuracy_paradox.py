import random
from sklearn.metrics import accuracy_score, precision_score, recall_score, f1_score

random.seed(3)
n = 1000
y_true = [1 if random.random() < 0.03 else 0 for _ in range(n)]
print("sick:", sum(y_true), "of", n)

# a careful model that finds most of them, with some false alarms
model = []
for label in y_true:
    r = random.random()
    if label == 1:
        model.append(1 if r < 0.8 else 0)
    else:
        model.append(1 if r < 0.06 else 0)
everyone_healthy = [0] * n
coin = [random.randint(0, 1) for _ in range(n)]

print(f"{'':10s} {'acc':>6s} {'prec':>6s} {'rec':>6s} {'f1':>6s}")
for name, pred in [("healthy", everyone_healthy), ("coin", coin), ("model", model)]:
    row = [
        accuracy_score(y_true, pred),
        precision_score(y_true, pred, zero_division=0),
        recall_score(y_true, pred),
        f1_score(y_true, pred, zero_division=0),
    ]
    print(f"{name:10s}", " ".join(f"{v:6.3f}" for v in row))

best = max([everyone_healthy, coin, model], key=lambda p: accuracy_score(y_true, p))
print("highest accuracy is the lazy one:", best is everyone_healthy)
