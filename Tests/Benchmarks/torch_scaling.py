"""What a training step costs as batch, length and width double, and by which factor it grows."""
import time
import torch
import torch.nn as nn

torch.set_num_threads(1)


def step_cost(batch, steps, width):
    torch.manual_seed(0)
    x = torch.randn(batch, steps, width)
    model = nn.LSTM(width, width, batch_first=True)
    opt = torch.optim.Adam(model.parameters(), fused=True)
    best = 1e9
    for _ in range(6):
        start = time.perf_counter()
        opt.zero_grad()
        out, _ = model(x)
        out[:, -1].square().mean().backward()
        opt.step()
        best = min(best, time.perf_counter() - start)
    return best


for name, sizes in [
    ("batch", [(16, 20, 32), (32, 20, 32), (64, 20, 32), (128, 20, 32)]),
    ("length", [(32, 10, 32), (32, 20, 32), (32, 40, 32), (32, 80, 32)]),
    ("width", [(32, 20, 32), (32, 20, 64), (32, 20, 128), (32, 20, 256)]),
]:
    before = None
    for size in sizes:
        cost = step_cost(*size)
        growth = "" if before is None else f"  x {cost / before:.2f}"
        print(f"LSTM {name} {size[0]}x{size[1]}x{size[2]}: {cost * 1000:.3f} ms{growth}")
        before = cost
