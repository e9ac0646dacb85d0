import numpy as np

rng = np.random.default_rng(20)
t = np.arange(60)
y = 10 + 0.1 * t + 3 * np.sin(2 * np.pi * t / 12) + rng.normal(0, 0.5, 60)
train, test = y[:48], y[48:]
forecasts = {
    "mean": np.full(12, train.mean()),
    "last value": np.repeat(train[-1], 12),
    "drift": train[-1] + (train[-1] - train[0]) / 47 * np.arange(1, 13),
    "same month": train[-12:],
}
A = np.c_[np.ones(48), np.arange(48)]
coef, *_ = np.linalg.lstsq(A, train, rcond=None)
forecasts["line"] = coef[0] + coef[1] * np.arange(48, 60)
scale = np.abs(train[12:] - train[:-12]).mean()
print(f"{'model':<12}{'MAE':>7}{'RMSE':>7}{'MAPE':>8}{'MASE':>7}")
for name, f in sorted(forecasts.items(), key=lambda kv: np.abs(kv[1] - test).mean()):
    e = test - f
    print(f"{name:<12}{np.abs(e).mean():7.3f}{np.sqrt((e ** 2).mean()):7.3f}{np.abs(e / test).mean():8.2%}{np.abs(e).mean() / scale:7.3f}")
print(coef.round(3))

def smooth(series, alpha):
    level = series[0]
    for v in series[1:]:
        level = alpha * v + (1 - alpha) * level
    return level

print({a: round(float(smooth(train, a)), 3) for a in (0.1, 0.5, 0.9)})
skill = 1 - np.square(test - forecasts["same month"]).sum() / np.square(test - forecasts["mean"]).sum()
print(f"skill {skill:.3f}", np.array2string(np.sign(np.diff(test)).astype(int), separator=""))
