import copy
import io
from collections import OrderedDict
import torch
import torch.nn as nn

torch.manual_seed(22)
net = nn.LSTM(2, 2, num_layers=2, proj_size=1)
print(net)
for k, v in net.state_dict().items():
    print(k, list(v.shape))
twin = copy.deepcopy(net)
x = torch.randn(3, 1, 2)
print(torch.equal(net(x)[0], twin(x)[0]), net.weight_ih_l0 is twin.weight_ih_l0)
out, (h, c) = net(x)
print(out.shape, h.shape, c.shape)
with torch.no_grad():
    for p in twin.parameters():
        p.fill_(0.1)
print(twin(x)[0].flatten())
partial = OrderedDict((k, v) for k, v in net.state_dict().items() if k.endswith("l0"))
print(twin.load_state_dict(partial, strict=False))
try:
    twin.load_state_dict({"weight_ih_l0": torch.zeros(1)}, strict=False)
except RuntimeError as e:
    print(str(e))
avg = {k: (net.state_dict()[k] + twin.state_dict()[k]) / 2 for k in partial}
print({k: v.shape for k, v in avg.items()})
f = io.BytesIO()
torch.save(net.state_dict(), f)
f.seek(0)
again = torch.load(f, weights_only=True)
print(type(again).__name__, all(torch.equal(again[k], v) for k, v in net.state_dict().items()))
print(net.all_weights[0][0].shape, net.flatten_parameters(), net.bidirectional, net.hidden_size, net.mode)
vec = nn.utils.parameters_to_vector(net.parameters())
print(vec.shape, vec[:3])
nn.utils.vector_to_parameters(torch.zeros_like(vec), net.parameters())
print(net(x)[0].abs().sum())
