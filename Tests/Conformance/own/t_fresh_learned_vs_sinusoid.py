import math
import numpy as np
import torch
import torch.nn as nn

class Sinusoid(nn.Module):
    def __init__(self, dim, max_len=50, p=0.0):
        super().__init__()
        self.drop = nn.Dropout(p)
        pos = torch.arange(max_len).unsqueeze(1)
        div = torch.exp(torch.arange(0, dim, 2) * (-math.log(10000.0) / dim))
        pe = torch.zeros(1, max_len, dim)
        pe[0, :, 0::2] = torch.sin(pos * div)
        pe[0, :, 1::2] = torch.cos(pos * div)
        self.register_buffer("pe", pe)

    def forward(self, x):
        return self.drop(x + self.pe[:, :x.size(1)])

enc = Sinusoid(6)
print(enc.pe[0, :3])
print(enc.pe.shape, enc.pe.requires_grad, list(enc.parameters()), list(dict(enc.named_buffers())))
x = torch.zeros(2, 4, 6)
print(enc(x)[1, 3])
sims = enc.pe[0, :6] @ enc.pe[0, :6].T
print(sims.round(decimals=2))
pe = np.zeros((4, 4))
pos = np.arange(4)[:, np.newaxis]
div = 10000 ** (np.arange(0, 4, 2) / 4)
pe[:, 0::2], pe[:, 1::2] = np.sin(pos / div), np.cos(pos / div)
print(pe.round(3))
print(np.linalg.norm(pe, axis=1))
torch.manual_seed(1)
learned = nn.Parameter(torch.empty(4, 3))
nn.init.trunc_normal_(learned, std=0.02)
print(learned)
print(learned.abs().max() < 0.05)
theta = 1.0 / (10 ** (torch.arange(0, 4, 2).float() / 4))
ang = torch.outer(torch.arange(3).float(), theta)
print(torch.cos(ang), torch.stack([ang.sin(), ang.cos()], -1).shape)
print(enc.to(torch.float64).pe.dtype, enc.half().pe.dtype)
