import numpy as np
from sklearn.metrics import log_loss, brier_score_loss

y = [1, 0, 1, 1]
p = [0.9, 0.2, 0.6, 0.3]
print(round(log_loss(y, p), 4), round(brier_score_loss(y, p), 4))
terms = [-np.log(q if t else 1 - q) for t, q in zip(y, p)]
print([round(float(t), 3) for t in terms], np.mean(terms))

for q in [0.5, 0.9, 0.99, 0.999999]:
    print(q, f"right {-np.log(q):.4f}  wrong {-np.log(1 - q):.4f}")

probs = np.array([[0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.3, 0.3, 0.4]])
print(log_loss([0, 1, 2], probs), log_loss([0, 1, 2], probs, normalize=False))
print(log_loss(["ham", "spam"], [[0.9, 0.1], [0.2, 0.8]], labels=["ham", "spam"]))
try:
    log_loss([1, 1], [0.5, 0.5])
except ValueError as e:
    print(e)

base = sum(y) / len(y)
print(f"baseline {log_loss(y, [base] * 4):.4f}, sum {np.sum(terms):.4f}, perplexity {np.exp(np.mean(terms)):.4f}")
