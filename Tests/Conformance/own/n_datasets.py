import datasets
x, y = datasets.payments(200, seed=1)
print(x.shape, y.sum(), x.mean().round(6), x[3, :2])
print(datasets.spam(6), datasets.reviews(5))
print(datasets.noisy_sine(5), datasets.random_walk(3), datasets.patterns(4), datasets.translations(3), datasets.blobs(4, centers=3), datasets.moons(4))
a, b = datasets.windows(datasets.noisy_sine(12), 4)
print(a.shape, b, y.tolist()[:20])
