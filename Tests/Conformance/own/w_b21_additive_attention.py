import torch
import torch.nn as nn
import torch.nn.functional as F

class BahdanauAttention(nn.Module):
    def __init__(self, hidden_size):
        super().__init__()
        self.Wa = nn.Linear(hidden_size, hidden_size)
        self.Ua = nn.Linear(hidden_size, hidden_size)
        self.Va = nn.Linear(hidden_size, 1)

    def forward(self, query, keys):
        scores = self.Va(torch.tanh(self.Wa(query) + self.Ua(keys)))
        scores = scores.squeeze(2).unsqueeze(1)
        weights = F.softmax(scores, dim=-1)
        context = torch.bmm(weights, keys)
        return context, weights

torch.manual_seed(51)
attn = BahdanauAttention(6)
query = torch.randn(2, 1, 6)
keys = torch.randn(2, 4, 6)
context, weights = attn(query, keys)
print(context.size(), weights.size())
print(weights.squeeze(1).detach())
print(f"{weights.sum().item():.1f}")

# Luong: plain dot product between decoder and encoder states
dot = torch.einsum("bqh,bkh->bqk", query, keys)
luong = dot.softmax(-1) @ keys
print(dot[0, 0], luong.shape)
print("peak:", dot.argmax(-1).flatten().tolist(), weights.argmax(-1).flatten().tolist())

cold = (dot / 0.1).softmax(-1)
hot = (dot / 10.0).softmax(-1)
entropy = lambda w: -(w * torch.log(w + 1e-9)).sum(-1).mean().item()
print(f"{entropy(cold):.3f} < {entropy(hot):.3f} < {torch.log(torch.tensor(4.0)).item():.3f}")
