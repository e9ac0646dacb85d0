import csv
import io
import json
from statistics import mean, stdev, median

raw = """id,score,label
1,0.91,1
2,0.40,0
3,0.75,1
4,0.66,0
5,0.12,0
6,0.58,1
7,0.33,1
8,0.05,0
"""
rows = [{"id": int(r["id"]), "score": float(r["score"]), "label": int(r["label"])} for r in csv.DictReader(io.StringIO(raw))]
print(len(rows), rows[0], list(rows[0]))
rows.sort(key=lambda r: r["score"], reverse=True)
tp = fp = 0
P = sum(r["label"] for r in rows)
N = len(rows) - P
curve = [(0.0, 0.0)]
for r in rows:
    tp += r["label"]
    fp += 1 - r["label"]
    curve.append((fp / N, tp / P))
    print(f"{r['score']:.2f}  tpr {tp / P:.2f}  fpr {fp / N:.2f}  precision {tp / (tp + fp):.2f}")
auc = sum((x2 - x1) * (y1 + y2) / 2 for (x1, y1), (x2, y2) in zip(curve, curve[1:]))
print(f"AUC {auc:.4f}")
scores = {k: [r["score"] for r in rows if r["label"] == k] for k in (0, 1)}
for k, v in scores.items():
    print(k, f"mean {mean(v):.3f} median {median(v):.3f} sd {stdev(v):.3f}", v)
out = io.StringIO()
writer = csv.writer(out)
writer.writerow(["threshold", "f1"])
for t in (0.3, 0.5, 0.7):
    tp = sum(r["score"] >= t and r["label"] for r in rows)
    pred = sum(r["score"] >= t for r in rows)
    writer.writerow([t, round(2 * tp / (pred + P), 4)])
print(out.getvalue().replace("\r\n", "\n"), end="")
report = {"auc": round(auc, 4), "n": {"pos": P, "neg": N}, "best": max(rows, key=lambda r: r["score"])}
print(json.dumps(report, sort_keys=True))
print(json.dumps(report, indent=1)[:40].replace("\n", "|"), json.loads(json.dumps(report))["n"]["pos"])
