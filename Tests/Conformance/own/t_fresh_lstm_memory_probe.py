import torch
import torch.nn as nn

torch.manual_seed(4)
lstm = nn.LSTM(1, 2)
steps = torch.tensor([1.0, 0.0, 0.0, 0.0]).view(4, 1, 1)
with torch.no_grad():
    out, (h, c) = lstm(steps)
for t, row in enumerate(out.squeeze(1)):
    print(t, [f"{v:+.3f}" for v in row.tolist()])
print("decay", (out[1:].norm(dim=-1) / out[:-1].norm(dim=-1)).squeeze())
lstm.zero_grad()
x = steps.clone().requires_grad_(True)
out, _ = lstm(x)
out[-1].sum().backward()
print(x.grad.flatten())
g = torch.autograd.grad(lstm(x)[0][0].sum(), x)[0]
print(g.flatten())
print({k: round(v.grad.abs().mean().item(), 5) for k, v in lstm.named_parameters()})
jac = torch.autograd.functional.jacobian(lambda inp: lstm(inp.view(4, 1, 1))[0][-1, 0], steps.flatten())
print(jac)
