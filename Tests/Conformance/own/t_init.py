import torch
import torch.nn as nn
torch.manual_seed(12)
w = torch.empty(3, 4)
print(nn.init.xavier_uniform_(w))
print(nn.init.xavier_normal_(w)[0], nn.init.kaiming_uniform_(w, nonlinearity="relu")[0], nn.init.kaiming_normal_(w, mode="fan_out")[0])
print(nn.init.uniform_(w, -1, 1)[0], nn.init.normal_(w, 0, 0.1)[0], nn.init.constant_(w, 0.5)[0], nn.init.ones_(w)[0], nn.init.zeros_(w)[0])
print(nn.init.eye_(w), nn.init.calculate_gain("relu"), nn.init.calculate_gain("tanh"))
q = nn.init.orthogonal_(torch.empty(3, 3))
print(torch.allclose(q @ q.T, torch.eye(3), atol=1e-5))
def weights(m):
    if isinstance(m, nn.Linear):
        nn.init.xavier_uniform_(m.weight)
        m.bias.data.fill_(0.01)
net = nn.Sequential(nn.Linear(2, 2), nn.ReLU(), nn.Linear(2, 1))
net.apply(weights)
print(net[0].weight, net[2].bias)
