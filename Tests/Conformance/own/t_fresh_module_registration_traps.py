import torch
import torch.nn as nn

class Lost(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Linear(2, 2) for _ in range(3)]
        self.scale = torch.ones(1)
        self.w = nn.Parameter(torch.zeros(2))

class Found(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList(nn.Linear(2, 2) for _ in range(3))
        self.register_buffer("scale", torch.ones(1))
        self.ws = nn.ParameterList([torch.zeros(2), torch.ones(1)])

print(len(list(Lost().parameters())), len(list(Found().parameters())))
print(Lost(), Found(), sep="\n")
print(list(Found().state_dict()))

class NoSuper(nn.Module):
    def __init__(self):
        self.fc = nn.Linear(1, 1)
try:
    NoSuper()
except AttributeError as e:
    print(e)

class NoForward(nn.Module):
    pass
try:
    NoForward()(torch.ones(1))
except NotImplementedError as e:
    print(e)
m = Found()
try:
    m.missing
except AttributeError as e:
    print(e)
try:
    m.layers[0].weight = torch.zeros(2, 2)
except TypeError as e:
    print(e)
m.layers.append(nn.Linear(2, 1))
m.layers.extend([nn.ReLU()])
m.layers.insert(0, nn.Identity())
print(len(m.layers), m.layers[-1], m.layers[1:3])
m.add_module("head", nn.Linear(1, 1))
m.register_parameter("temp", nn.Parameter(torch.tensor(1.0)))
print([n for n, _ in m.named_children()], m.temp, hasattr(m, "head"))
del m.head
print("head" in dict(m.named_children()), m.get_submodule("layers.1"), m.get_parameter("temp"))
seq = nn.Sequential(nn.Linear(2, 3), nn.Tanh())
seq.append(nn.Linear(3, 1))
seq[1] = nn.ReLU()
print(seq, len(seq), seq[:2])
print(m.training, m.eval().training, m.layers[1].training, m.train().training)
m.requires_grad_(False)
print(any(p.requires_grad for p in m.parameters()), m.layers[1].weight.requires_grad)
print(sum(b.numel() for b in m.buffers()), next(m.parameters()).dtype, m.double().scale.dtype)
opt = torch.optim.SGD(seq.parameters(), lr=0.1)
print(opt)
try:
    torch.optim.SGD([], lr=0.1)
except ValueError as e:
    print(e)
try:
    nn.Linear(2, 3)(torch.ones(1, 3))
except RuntimeError as e:
    print(e)
try:
    nn.Linear(2, 3)(torch.ones(1, 2, dtype=torch.long))
except RuntimeError as e:
    print(e)
