import torch

B, T, H, D = 1, 3, 2, 2
x = torch.arange(B * T * H * D).view(B, T, H * D)
print(x)

right = x.view(B, T, H, D).transpose(1, 2)
wrong = x.view(B, H, T, D)
print(right[0, 0])
print(wrong[0, 0])
print(right.shape == wrong.shape, torch.equal(right, wrong))

back = right.transpose(1, 2).contiguous().view(B, T, H * D)
print(torch.equal(back, x))
try:
    right.transpose(2, 3).view(B, T, H * D)
except RuntimeError as e:
    print("view needs contiguous memory:", type(e).__name__)

# scores: batch, heads, query, key
torch.manual_seed(3)
q, k, v = (torch.randn(2, 4, 5, 8) for _ in range(3))
scores = q @ k.mT / 8 ** 0.5
print(scores.shape, (scores.softmax(-1) @ v).shape)
print(f"std without scaling {(q @ k.mT).std().item():.2f}, with {scores.std().item():.2f}")

pad = torch.tensor([[1, 1, 1, 0, 0], [1, 1, 1, 1, 1]]).bool()
full = scores.masked_fill(~pad[:, None, None, :], float("-inf")).softmax(-1)
print(full[0, 0, 0], full[1, 0].shape)
causal = torch.tril(torch.ones(5, 5)).bool()
print((causal & pad[0]).int())
