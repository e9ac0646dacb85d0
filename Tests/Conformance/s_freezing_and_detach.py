import torch
import torch.nn as nn

torch.manual_seed(23)
backbone = nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.ReLU())
head = nn.Linear(4, 2)
for p in backbone.parameters():
    p.requires_grad_(False)
model = nn.Sequential(backbone, head)
print([(n, p.requires_grad) for n, p in model.named_parameters()])
opt = torch.optim.SGD(filter(lambda p: p.requires_grad, model.parameters()), lr=0.1)
before = {k: v.clone() for k, v in model.state_dict().items()}
x, y = torch.randn(8, 3), torch.randint(0, 2, (8,))
for _ in range(3):
    loss = nn.functional.cross_entropy(model(x), y)
    opt.zero_grad(); loss.backward(); opt.step()
for k, v in model.state_dict().items():
    print(f"{k:28s} {'same' if torch.equal(v, before[k]) else 'changed'}")
backbone.eval()
print(model.training, backbone.training, head.training, model[0][1].training)

w = torch.tensor(2.0, requires_grad=True)
a = w * 3
b = a.detach() * w
b.backward()
print(w.grad)
target = (w * 2).item()
print(target, type(target))
losses = []
for k in range(3):
    losses.append((w * k).detach())
print(torch.stack(losses), sum(losses))
z = w.clone()
z.retain_grad()
(z ** 2).backward()
print(z.grad, w.grad)
with torch.no_grad():
    v = w * 2
v2 = (w * 2).requires_grad_()
print(v.requires_grad, v2.is_leaf, v.grad_fn, torch.is_grad_enabled())
with torch.set_grad_enabled(False):
    print((w * 2).requires_grad)
@torch.no_grad()
def predict(x):
    return model(x)
print(predict(x[:1]).requires_grad, model(x).argmax(dim=1).dtype)
