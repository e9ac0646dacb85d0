import torch
import torch.nn as nn

torch.manual_seed(7)
bi = nn.LSTM(2, 3, bidirectional=True, batch_first=True)
x = torch.randn(4, 5, 2)
out, (h, c) = bi(x)
print(out.shape, h.shape)
fwd, bwd = out[..., :3], out[..., 3:]
print(torch.equal(fwd[:, -1], h[0]), torch.equal(bwd[:, 0], h[1]))
final = torch.cat([h[-2], h[-1]], dim=1)
print(final.shape)
print(torch.allclose(out[:, -1], final))
uni = nn.LSTM(2, 3, batch_first=True)
with torch.no_grad():
    for n, p in uni.named_parameters():
        p.copy_(getattr(bi, n + "_reverse"))
rev, _ = uni(x.flip(1))
print(torch.allclose(rev.flip(1), bwd, atol=1e-6))
mean = out.mean(dim=1)
mx, idx = out.max(dim=1)
print(mean.shape, mx.shape, idx.shape, idx.dtype)
for name, p in bi.named_parameters():
    if "reverse" in name:
        print(name, tuple(p.shape))
head = nn.Sequential(nn.Linear(6, 4), nn.ReLU(), nn.Linear(4, 1))
print(head(final).shape)
print(head)
