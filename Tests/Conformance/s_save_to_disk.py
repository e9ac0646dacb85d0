import copy
import os
import tempfile
import torch
from torch import nn

torch.manual_seed(32)
class Net(nn.Module):
    def __init__(self, n=4):
        super().__init__()
        self.config = {"n": n}
        self.rnn = nn.GRU(2, n, batch_first=True)
        self.fc = nn.Linear(n, 1)
    def forward(self, x):
        return self.fc(self.rnn(x)[0][:, -1])

net = Net()
x = torch.randn(3, 5, 2)
with tempfile.TemporaryDirectory() as d:
    path = os.path.join(d, "net.pt")
    torch.save({"config": net.config, "state": net.state_dict(), "rng": torch.get_rng_state()}, path)
    print(os.path.exists(path), os.path.basename(path), os.path.splitext(path)[1])
    ck = torch.load(path, weights_only=True)
print(sorted(ck), ck["config"], len(ck["state"]))
twin = Net(**ck["config"])
print(torch.equal(twin(x), net(x)))
missing = twin.load_state_dict(ck["state"])
print(missing, torch.equal(twin(x), net(x)))
ema = copy.deepcopy(net)
for p in ema.parameters():
    p.requires_grad_(False)
opt = torch.optim.SGD(net.parameters(), lr=0.1)
for step in range(3):
    loss = (net(x) - 1).pow(2).mean()
    opt.zero_grad(); loss.backward(); opt.step()
    with torch.no_grad():
        for e, p in zip(ema.parameters(), net.parameters()):
            e.mul_(0.9).add_(p, alpha=0.1)
print(f"{loss.item():.4f}", f"{(ema(x) - net(x)).abs().max().item():.4f}", any(p.requires_grad for p in ema.parameters()))
try:
    Net(5).load_state_dict(ck["state"])
except RuntimeError as e:
    print(str(e).splitlines()[0])
    print(len(str(e).splitlines()))
strict = twin.load_state_dict({k: v for k, v in ck["state"].items() if "fc" not in k} | {"extra": torch.zeros(1)}, strict=False)
print(strict.missing_keys, strict.unexpected_keys)
half = copy.deepcopy(net).half()
print(next(half.parameters()).dtype, net.fc.weight.dtype, sum(p.numel() * p.element_size() for p in half.parameters()), net.double()(x.double()).dtype)
