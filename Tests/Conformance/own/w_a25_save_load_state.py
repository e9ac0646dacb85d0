import io
import torch
import torch.nn as nn

class Model(nn.Module):
    def __init__(self, hidden=3):
        super().__init__()
        self.lstm = nn.LSTM(2, hidden, batch_first=True)
        self.out = nn.Linear(hidden, 1)

    def forward(self, x):
        return self.out(self.lstm(x)[0][:, -1])

torch.manual_seed(100)
a = Model()
b = Model()
x = torch.randn(2, 4, 2)
print("before:", torch.equal(a(x), b(x)))

buffer = io.BytesIO()
torch.save(a.state_dict(), buffer)
buffer.seek(0)
print(b.load_state_dict(torch.load(buffer)))
print("after: ", torch.equal(a(x), b(x)))
for k, v in b.state_dict().items():
    print(f"{k:20s}{tuple(v.shape)}  {v.sum().item():.3f}")

try:
    Model(hidden=4).load_state_dict(a.state_dict())
except RuntimeError as e:
    print(type(e).__name__, "size mismatch" in str(e))

partial = {k: v for k, v in a.state_dict().items() if k.startswith("lstm")}
result = b.load_state_dict(partial, strict=False)
print(result.missing_keys, result.unexpected_keys)
