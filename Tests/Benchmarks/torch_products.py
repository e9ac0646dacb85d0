import time
import torch

torch.set_num_threads(1)
for m, n, k in [(32, 128, 32), (64, 512, 128), (128, 512, 512), (512, 512, 512)]:
    a = torch.randn(m, k)
    b = torch.randn(k, n)
    times = max(3, 200000000 // (2 * m * n * k))
    best = 1e9
    for _ in range(3):
        start = time.perf_counter()
        for _ in range(times):
            a @ b
        best = min(best, (time.perf_counter() - start) / times)
    print(f"product {m}x{n}x{k}: {2 * m * n * k / best / 1e9:.1f} GFLOP/s")
