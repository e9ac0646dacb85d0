import torch

T = 4
causal = torch.tril(torch.ones(T, T)).bool()
print(causal)
print(torch.triu(torch.ones(T, T), diagonal=1).bool().logical_not().equal(causal))
print(torch.zeros(T, T).masked_fill(~causal, float("-inf")))
lens = torch.tensor([4, 2])
pad = torch.arange(T).expand(2, T) >= lens.unsqueeze(1)
both = causal[None] & ~pad[:, None, :]
print(both.int())
window = (torch.arange(T)[:, None] - torch.arange(T)[None, :]).abs() <= 1
print(window.long(), window.sum().item())
block = torch.block_diag(torch.ones(2, 2), torch.ones(1, 1))
print(block)
torch.manual_seed(0)
scores = torch.randn(2, T, T)
w = scores.masked_fill(~both, -torch.inf).softmax(-1)
print(w[1])
print(torch.isnan(scores.masked_fill(torch.ones(T, T).bool(), -torch.inf).softmax(-1)).all())
q = k = v = torch.eye(T).unsqueeze(0)
out = torch.nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=causal)
print(out)
out = torch.nn.functional.scaled_dot_product_attention(q, k, v, is_causal=True, scale=1.0)
print(out)
