import numpy as np
import torch

x = torch.tensor([0.0, 1.0, 4.0], requires_grad=True)
y = torch.where(x > 0, x.sqrt(), torch.zeros_like(x))
y.sum().backward()
print(y, x.grad)
x.grad = None
safe = torch.where(x > 0, x, torch.ones_like(x)).sqrt() * (x > 0)
safe.sum().backward()
print(x.grad)
print(torch.log(torch.tensor(0.0)), 0 * torch.log(torch.tensor(0.0)), torch.tensor(-1.0).sqrt())
n = torch.tensor([1.0, float("nan"), 3.0])
print(n == n, n.isnan(), n.nansum(), n.nanmean(), n.max(), n.argmax(), n.sort())
print(torch.nan_to_num(torch.tensor([float("inf"), -float("inf"), float("nan")]), nan=0.5), n.mean())
print(np.nanmean([1, np.nan, 3]), np.max([1, np.nan]), np.nanmax([1, np.nan]), np.nan == np.nan, np.nan in [np.nan], np.isnan(n.numpy()))
try:
    with torch.autograd.detect_anomaly():
        z = torch.tensor(-1.0, requires_grad=True)
        z.sqrt().backward()
except RuntimeError as e:
    print(str(e).splitlines()[0])
with np.errstate(all="raise"):
    for f in (lambda: np.array([1.0]) / 0, lambda: np.log(np.array([0.0])), lambda: np.exp(np.array([1000.0])), lambda: np.sqrt(np.array([-1.0]))):
        try:
            f()
        except FloatingPointError as e:
            print(e)
big = torch.tensor([1e4, 6e4, 7e4]).half()
print(big, big.dtype, torch.finfo(torch.float16).max, torch.finfo(torch.float32).eps, torch.finfo(torch.bfloat16).tiny)
print(torch.tensor([3e38]) * 10, torch.exp(torch.tensor([88.0, 89.0])), torch.logaddexp(torch.tensor(1000.), torch.tensor(1000.)))
clip = torch.tensor([3.0, float("nan")])
p = torch.nn.Parameter(torch.zeros(2)); p.grad = clip
print(torch.nn.utils.clip_grad_norm_([p], 1.0), p.grad)
try:
    torch.nn.utils.clip_grad_norm_([p], 1.0, error_if_nonfinite=True)
except RuntimeError as e:
    print(e)
print(torch.isclose(n, n), torch.isclose(n, n, equal_nan=True), torch.allclose(torch.tensor(1.0), torch.tensor(1.00001)))
