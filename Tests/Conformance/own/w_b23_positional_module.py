import math
import torch
from torch import nn

class PositionalEncoding(nn.Module):
    def __init__(self, d_model, dropout=0.1, max_len=50):
        super().__init__()
        self.dropout = nn.Dropout(p=dropout)
        position = torch.arange(max_len).unsqueeze(1)
        div_term = torch.exp(torch.arange(0, d_model, 2) * (-math.log(10000.0) / d_model))
        pe = torch.zeros(1, max_len, d_model)
        pe[0, :, 0::2] = torch.sin(position * div_term)
        pe[0, :, 1::2] = torch.cos(position * div_term)
        self.register_buffer("pe", pe)

    def forward(self, x):
        x = x + self.pe[:, :x.size(1)]
        return self.dropout(x)

enc = PositionalEncoding(6, dropout=0.0)
print(enc)
print(len(list(enc.parameters())), list(enc.state_dict()))
x = torch.zeros(1, 4, 6)
print(enc(x)[0])

pe = enc.pe[0]
sim = pe @ pe.T
print(torch.allclose(sim.diagonal(), torch.full((50,), 3.0)))
print([round(v, 3) for v in sim[10, 8:13].tolist()])
# the dot product depends on the distance only
print(torch.allclose(sim[3, 7], sim[20, 24], atol=1e-4))
print((pe[1:] - pe[:-1]).norm(dim=1)[:3])
try:
    enc(torch.zeros(1, 51, 6))
except RuntimeError as e:
    print("RuntimeError:", str(e)[:48])
