import math
import torch
import torch.nn as nn

torch.manual_seed(0)
w = torch.empty(3, 5)
print(nn.init.xavier_uniform_(w).abs().max() <= math.sqrt(6 / 8))
print(nn.init.kaiming_normal_(w, nonlinearity="relu"))
print(torch.allclose(nn.init.orthogonal_(w) @ w.T, torch.eye(3), atol=1e-6))
print(nn.init.trunc_normal_(w, std=0.02).abs().max() < 2, nn.init.eye_(w), nn.init.uniform_(w, -1, 1)[0])
print(nn.init.calculate_gain("relu"), nn.init.calculate_gain("leaky_relu", 0.1), nn.init.calculate_gain("tanh"))
lin = nn.Linear(4, 2)
print(lin.weight.abs().max().item() <= 0.5, lin.bias, lin.weight.std())
nn.init.normal_(lin.weight, mean=0.0, std=0.1)
print(lin.weight)
emb = nn.Embedding.from_pretrained(torch.tensor([[1.0, 2.0], [3.0, 4.0]]))
print(emb.weight.requires_grad, emb(torch.tensor([1, 0])))
x = torch.randn(100, 64)
for init in (nn.init.xavier_normal_, nn.init.kaiming_uniform_):
    h = x
    for _ in range(5):
        layer = nn.Linear(64, 64, bias=False)
        init(layer.weight)
        h = torch.relu(layer(h))
    print(init.__name__, f"{h.std().item():.4f}")
nn.init.sparse_(w, sparsity=0.4)
print((w == 0).sum(0))
nn.init.dirac_(torch.empty(2, 2, 3))
