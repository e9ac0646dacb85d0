import copy
import torch
import torch.nn as nn

torch.manual_seed(1)
net = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2))
best = copy.deepcopy(net.state_dict())
twin = copy.deepcopy(net)
for p in net[0].parameters():
    p.requires_grad_(False)
opt = torch.optim.SGD(filter(lambda p: p.requires_grad, net.parameters()), lr=0.5)
loss = net(torch.ones(2, 3)).sum()
loss.backward()
opt.step()
print(net[0].weight.grad, torch.equal(net[0].weight, twin[0].weight), torch.equal(net[2].weight, twin[2].weight))
net.load_state_dict(best)
print(torch.equal(net[2].weight, twin[2].weight))
tied = nn.Linear(4, 4)
tied2 = nn.Linear(4, 4)
tied2.weight = tied.weight
print(tied2.weight is tied.weight, len(list(nn.ModuleList([tied, tied2]).parameters())))
emb = nn.Embedding.from_pretrained(torch.arange(6.0).view(3, 2))
print(emb(torch.tensor([2, 0])), emb.weight.requires_grad)
class Bad(nn.Module):
    def __init__(self):
        self.fc = nn.Linear(1, 1)
try:
    Bad()
except AttributeError as e:
    print(e)
class Empty(nn.Module):
    pass
try:
    Empty()(1)
except NotImplementedError as e:
    print(e)
acts = []
handle = net[1].register_forward_hook(lambda mod, inp, out: acts.append(out.shape))
net(torch.zeros(5, 3))
handle.remove()
net(torch.zeros(5, 3))
print(acts, isinstance(net, nn.Module), type(net[0]).__name__, net.__class__.__name__)
try:
    net[0].weight = torch.zeros(4, 3)
except TypeError as e:
    print(e)
try:
    net.foo
except AttributeError as e:
    print(e)
