import numpy as np
from sklearn.metrics import log_loss, brier_score_loss

y = np.array([1, 0, 1, 0])
confident = np.array([0.9, 0.1, 0.8, 0.3])
timid = np.array([0.6, 0.4, 0.6, 0.4])
wrong = np.array([0.9, 0.1, 0.01, 0.3])

for name, p in [("confident", confident), ("timid", timid), ("wrong", wrong)]:
    hand = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
    print(f"{name:10s}{log_loss(y, p):.4f} {hand:.4f}  brier {brier_score_loss(y, p):.4f}")

probs = [[0.2, 0.8], [0.7, 0.3]]
print(f"{log_loss(['spam', 'ham'], probs, labels=['ham', 'spam']):.4f}")
three = np.array([[0.5, 0.3, 0.2], [0.1, 0.8, 0.1], [0.2, 0.2, 0.6]])
print(f"{log_loss([0, 1, 2], three):.4f}", f"{-np.log(three.diagonal()).mean():.4f}")
print(f"sum {log_loss([0, 1, 2], three, normalize=False):.4f}")
try:
    log_loss([1, 1], [0.9, 0.8])
except ValueError as e:
    print(type(e).__name__)
