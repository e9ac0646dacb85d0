def confusion(y_true, y_pred):
    counts = {"tp": 0, "fp": 0, "fn": 0, "tn": 0}
    for t, p in zip(y_true, y_pred):
        key = ("t" if t == p else "f") + ("p" if p == 1 else "n")
        counts[key] += 1
    return counts

def safe(a, b):
    return a / b if b else 0.0

def scores(c):
    precision = safe(c["tp"], c["tp"] + c["fp"])
    recall = safe(c["tp"], c["tp"] + c["fn"])
    return {
        "accuracy": safe(c["tp"] + c["tn"], sum(c.values())),
        "precision": precision,
        "recall": recall,
        "specificity": safe(c["tn"], c["tn"] + c["fp"]),
        "f1": safe(2 * precision * recall, precision + recall),
    }

def auc(y_true, s):
    ranked = sorted(range(len(s)), key=lambda i: s[i])
    ranks = {i: r for r, i in enumerate(ranked, start=1)}
    pos = [i for i, t in enumerate(y_true) if t]
    n, m = len(pos), len(y_true) - len(pos)
    return (sum(ranks[i] for i in pos) - n * (n + 1) / 2) / (n * m)

y = [1, 1, 0, 1, 0, 0, 0, 1, 0, 0]
p = [0.9, 0.4, 0.35, 0.8, 0.7, 0.1, 0.2, 0.55, 0.5, 0.05]
for threshold in (0.3, 0.5, 0.75):
    c = confusion(y, [int(v >= threshold) for v in p])
    print(threshold, c)
    print("   ", {k: round(v, 3) for k, v in scores(c).items()})
print(f"auc {auc(y, p):.4f}")

from sklearn.metrics import roc_auc_score, recall_score
print(f"sklearn {roc_auc_score(y, p):.4f}")
specificity = recall_score(y, [int(v >= 0.5) for v in p], pos_label=0)
print(round(specificity, 3))
