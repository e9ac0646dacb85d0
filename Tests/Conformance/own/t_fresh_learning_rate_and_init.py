import torch
import torch.nn as nn

def run(lr, init):
    torch.manual_seed(0)
    net = nn.Sequential(nn.Linear(4, 16), nn.ReLU(), nn.Linear(16, 1))
    for m in net:
        if isinstance(m, nn.Linear):
            init(m.weight)
            nn.init.zeros_(m.bias)
    x, y = torch.randn(32, 4), torch.randn(32, 1)
    opt = torch.optim.SGD(net.parameters(), lr=lr)
    for _ in range(20):
        loss = nn.functional.mse_loss(net(x), y)
        opt.zero_grad()
        loss.backward()
        opt.step()
    return loss.item()

inits = {
    "zeros": nn.init.zeros_,
    "normal": lambda w: nn.init.normal_(w, std=1.0),
    "kaiming": lambda w: nn.init.kaiming_normal_(w, nonlinearity="relu"),
    "trunc": lambda w: nn.init.trunc_normal_(w, std=0.5),
    "sparse": lambda w: nn.init.dirac_(w) if w.dim() > 2 else nn.init.constant_(w, 0.1),
}
for name, init in inits.items():
    print(f"{name:8}", [f"{run(lr, init):.3f}" for lr in (0.001, 0.1)])
x = torch.randn(100, 64)
for gain in (0.5, 1.0, 2.0):
    torch.manual_seed(1)
    h = x
    for _ in range(5):
        h = torch.tanh(h @ (torch.randn(64, 64) * gain / 8))
    print(gain, f"{h.std().item():.3f}")
print(nn.init.calculate_gain("relu"), nn.init.calculate_gain("tanh"), nn.init.calculate_gain("leaky_relu", 0.2))
