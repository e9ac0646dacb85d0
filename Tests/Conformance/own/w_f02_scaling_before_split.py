import numpy as np

rng = np.random.RandomState(0)
data = np.concatenate([rng.normal(10, 2, 30), rng.normal(30, 2, 10)])   # drifts upwards
train, test = data[:30], data[30:]

def standardize(values, mean, std):
    return (values - mean) / std

# wrong: the statistics have seen the test rows
mean_all, std_all = data.mean(), data.std()
leaky = standardize(test, mean_all, std_all)
# right: only the training rows
mean_tr, std_tr = train.mean(), train.std()
honest = standardize(test, mean_tr, std_tr)

print(f"all   mean {mean_all:.3f} std {std_all:.3f}")
print(f"train mean {mean_tr:.3f} std {std_tr:.3f}")
print("leaky  test:", np.round(leaky[:4], 2))
print("honest test:", np.round(honest[:4], 2))
print(f"largest z: leaky {leaky.max():.2f}, honest {honest.max():.2f}")

# the same story for min-max scaling
lo, hi = train.min(), train.max()
scaled = (test - lo) / (hi - lo)
print("outside [0, 1]:", int((scaled > 1).sum()), "of", len(scaled))
back = scaled * (hi - lo) + lo
print(np.allclose(back, test))
z = standardize(train, mean_tr, std_tr)
print(f"{abs(z.mean()):.6f} {z.std():.6f}")
