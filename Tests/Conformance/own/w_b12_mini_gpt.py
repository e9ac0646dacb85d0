import torch
import torch.nn as nn
import torch.nn.functional as F

class Head(nn.Module):
    def __init__(self, n_embd, head_size, block_size):
        super().__init__()
        self.key = nn.Linear(n_embd, head_size, bias=False)
        self.query = nn.Linear(n_embd, head_size, bias=False)
        self.value = nn.Linear(n_embd, head_size, bias=False)
        self.register_buffer("tril", torch.tril(torch.ones(block_size, block_size)))

    def forward(self, x):
        B, T, C = x.shape
        k, q = self.key(x), self.query(x)
        wei = q @ k.transpose(-2, -1) * k.shape[-1] ** -0.5
        wei = wei.masked_fill(self.tril[:T, :T] == 0, float("-inf"))
        return F.softmax(wei, dim=-1) @ self.value(x)

class TinyGPT(nn.Module):
    def __init__(self, vocab, n_embd=8, block_size=6):
        super().__init__()
        self.block_size = block_size
        self.tok = nn.Embedding(vocab, n_embd)
        self.pos = nn.Embedding(block_size, n_embd)
        self.head = Head(n_embd, n_embd, block_size)
        self.lm_head = nn.Linear(n_embd, vocab)

    def forward(self, idx, targets=None):
        B, T = idx.shape
        x = self.tok(idx) + self.pos(torch.arange(T))
        logits = self.lm_head(x + self.head(x))
        if targets is None:
            return logits, None
        return logits, F.cross_entropy(logits.view(B * T, -1), targets.view(B * T))

torch.manual_seed(1337)
model = TinyGPT(5)
print([n for n, _ in model.named_buffers()], len(list(model.parameters())))
data = torch.tensor([0, 1, 2, 3, 4] * 4)
xb = torch.stack([data[i:i + 6] for i in range(5)])
yb = torch.stack([data[i + 1:i + 7] for i in range(5)])
optimizer = torch.optim.AdamW(model.parameters(), lr=0.05)
for it in range(31):
    logits, loss = model(xb, yb)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    optimizer.step()
    if it % 10 == 0:
        print(f"iter {it}: loss {loss.item():.2f}")

idx = torch.zeros((1, 1), dtype=torch.long)
for _ in range(9):
    logits, _ = model(idx[:, -model.block_size:])
    idx = torch.cat((idx, logits[:, -1].argmax(-1, keepdim=True)), dim=1)
print(idx.tolist())
