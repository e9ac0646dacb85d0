import torch
import torch.nn as nn

torch.manual_seed(304)
model = nn.Linear(2, 1)
x, y = torch.randn(6, 2), torch.randn(6, 1)
total = 0
losses = []
for _ in range(3):
    loss = nn.functional.mse_loss(model(x), y)
    total += loss
    losses.append(loss)
print(losses[0].requires_grad)
print(type(losses[0]).__name__, losses)
print([round(l.item(), 4) for l in losses], sum(l.detach() for l in losses))

opt = torch.optim.SGD(model.parameters(), lr=0.1)
before = model.weight
snapshot = model.weight.clone()
alias = model.state_dict()
copy = {k: v.clone() for k, v in model.state_dict().items()}
loss.backward()
opt.step()
print("same object changed:", before is model.weight, not torch.equal(before, snapshot))
print("alias follows:", torch.equal(alias["weight"], model.weight), "copy stays:", torch.equal(copy["weight"], snapshot))
model.load_state_dict(copy)
print(torch.equal(model.weight, snapshot), snapshot.requires_grad, snapshot.is_leaf)
print(model.weight.grad is not None, model.bias.grad)
opt.zero_grad()
print(model.weight.grad)
opt.add_param_group({"params": [nn.Parameter(torch.zeros(2))], "lr": 0.5})
print(opt)
try:
    opt.add_param_group({"params": [model.bias]})
except ValueError as e:
    print(e)
try:
    torch.optim.SGD([], lr=0.1)
except ValueError as e:
    print(e)
try:
    torch.optim.Adam(model.parameters(), lr=-1)
except ValueError as e:
    print(e)
try:
    torch.optim.SGD([torch.ones(2) * 2, "w"], lr=1)
except TypeError as e:
    print(e)
