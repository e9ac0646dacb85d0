import torch
import torch.nn as nn

torch.manual_seed(108)
bi = nn.LSTM(2, 3, bidirectional=True, batch_first=True)
fwd = nn.LSTM(2, 3, batch_first=True)
bwd = nn.LSTM(2, 3, batch_first=True)
state = bi.state_dict()
print(list(state))
fwd.load_state_dict({k: v for k, v in state.items() if not k.endswith("_reverse")})
bwd.load_state_dict({k.replace("_reverse", ""): v for k, v in state.items() if k.endswith("_reverse")})

x = torch.randn(2, 4, 2)
with torch.no_grad():
    out, (h, c) = bi(x)
    f, _ = fwd(x)
    b, _ = bwd(x.flip(dims=[1]))
    b = b.flip(1)
print(torch.allclose(out, torch.cat([f, b], dim=2), atol=1e-6))
print(out.view(2, 4, 2, 3)[:, -1, 0].equal(h[0]), out.view(2, 4, 2, 3)[:, 0, 1].equal(h[1]))
print(h.transpose(0, 1).reshape(2, -1))
print((out[:, :, :3] + out[:, :, 3:])[0])
missing = fwd.load_state_dict(state, strict=False)
print(missing)
try:
    fwd.load_state_dict(state)
except RuntimeError as e:
    print(e)
try:
    bwd.load_state_dict({"weight_ih_l0": torch.zeros(3, 3)})
except RuntimeError as e:
    print(e)
