import torch
import torch.nn as nn

class EncoderBlock(nn.Module):
    def __init__(self, d_model, heads, d_ff):
        super().__init__()
        self.attn = nn.MultiheadAttention(d_model, heads, batch_first=True)
        self.ff = nn.Sequential(nn.Linear(d_model, d_ff), nn.ReLU(), nn.Linear(d_ff, d_model))
        self.norm1 = nn.LayerNorm(d_model)
        self.norm2 = nn.LayerNorm(d_model)

    def forward(self, x, pad=None):
        a, w = self.attn(x, x, x, key_padding_mask=pad)
        x = self.norm1(x + a)
        x = self.norm2(x + self.ff(x))
        return x, w

torch.manual_seed(10)
block = EncoderBlock(8, 2, 16)
print(block)
print(sum(p.numel() for p in block.parameters() if p.requires_grad))

x = torch.randn(2, 3, 8)
y, w = block(x)
print(y.shape, w.shape)
print(torch.allclose(y.mean(dim=-1), torch.zeros(2, 3), atol=1e-5))
print(y[0, 0].detach())

# without positions a permutation of the input permutes the output
perm = torch.tensor([2, 0, 1])
y2, _ = block(x[:, perm])
print(torch.allclose(y2, y[:, perm], atol=1e-5))
