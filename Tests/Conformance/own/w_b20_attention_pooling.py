import torch
import torch.nn as nn

class AttentionPool(nn.Module):
    """score every step, softmax, weighted sum"""

    def __init__(self, hidden):
        super().__init__()
        self.score = nn.Linear(hidden, 1)

    def forward(self, states, lengths):
        scores = self.score(torch.tanh(states)).squeeze(-1)
        idx = torch.arange(states.size(1)).unsqueeze(0)
        scores = scores.masked_fill(idx >= lengths.unsqueeze(1), float("-inf"))
        alpha = torch.softmax(scores, dim=1)
        return (alpha.unsqueeze(-1) * states).sum(dim=1), alpha

torch.manual_seed(31)
pool = AttentionPool(4)
states = torch.randn(2, 5, 4)
lengths = torch.tensor([5, 2])
context, alpha = pool(states, lengths)
print(context.shape, alpha.shape)
print(alpha.detach())
same = torch.bmm(alpha.unsqueeze(1), states).squeeze(1)
print(torch.allclose(same, context, atol=1e-6))
print(context.detach())

zero = nn.init.zeros_(pool.score.weight)
context, alpha = pool(states, lengths)
print(alpha[1])
print(torch.allclose(context[0], states[0].mean(0), atol=1e-6))

# a row that is masked away completely
_, nothing = pool(states, torch.tensor([5, 0]))
print(nothing[1].isnan().all())
