import torch
import torch.nn as nn
from collections import OrderedDict

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(20, 8, padding_idx=0)
        self.body = nn.Sequential(nn.Linear(8, 16), nn.ReLU(), nn.Dropout(0.1), nn.Linear(16, 2, bias=False))
        self.norms = nn.ModuleList([nn.LayerNorm(8) for _ in range(3)])
        self.heads = nn.ModuleDict({"a": nn.Identity(), "b": nn.Tanh()})
        self.scale = nn.Parameter(torch.ones(1))
        self.register_buffer("seen", torch.zeros(2))

    def forward(self, x):
        return self.body(self.embed(x).mean(1)) * self.scale

torch.manual_seed(0)
net = Net()
print(net)
print([n for n, _ in net.named_parameters()])
print([n for n, _ in net.named_children()], [n for n, _ in net.named_modules()][:4])
print(list(net.state_dict().keys()))
print(sum(p.numel() for p in net.parameters()), sum(p.numel() for p in net.parameters() if p.requires_grad))
for p in net.embed.parameters():
    p.requires_grad = False
print(sum(p.numel() for p in net.parameters() if p.requires_grad))
print(net(torch.tensor([[1, 2, 0]])))
net.eval()
print(net.training, net.body[2].training, len(net.body), net.body[-1], net.body[0:2])
seq = nn.Sequential(OrderedDict([("fc", nn.Linear(2, 2)), ("act", nn.Sigmoid())]))
print(seq, seq.fc.weight.shape)
other = Net()
print(other.load_state_dict(net.state_dict()), torch.equal(other.embed.weight, net.embed.weight))
try:
    nn.Linear(2, 2).load_state_dict(nn.Linear(3, 2).state_dict())
except RuntimeError as e:
    print(e)
try:
    nn.Linear(2, 2).load_state_dict({"weight": torch.zeros(2, 2)})
except RuntimeError as e:
    print(e)
