import torch
import torch.nn as nn
from torch.distributions import Categorical

torch.manual_seed(2)
policy = nn.Sequential(nn.Linear(4, 16), nn.Tanh(), nn.Linear(16, 2))
opt = torch.optim.Adam(policy.parameters(), lr=0.02)

def step(state, action):
    good = int(state.sum() > 0)
    reward = 1.0 if action == good else 0.0
    return torch.randn(4), reward

returns_log = []
for episode in range(30):
    state, log_probs, rewards, entropies = torch.randn(4), [], [], []
    for t in range(10):
        dist = Categorical(logits=policy(state))
        action = dist.sample()
        log_probs.append(dist.log_prob(action))
        entropies.append(dist.entropy())
        state, r = step(state, action.item())
        rewards.append(r)
    G, returns = 0.0, []
    for r in reversed(rewards):
        G = r + 0.9 * G
        returns.insert(0, G)
    returns = torch.tensor(returns)
    adv = (returns - returns.mean()) / (returns.std() + 1e-8)
    loss = -(torch.stack(log_probs) * adv).sum() - 0.01 * torch.stack(entropies).sum()
    opt.zero_grad()
    loss.backward()
    opt.step()
    returns_log.append(sum(rewards))
    if (episode + 1) % 10 == 0:
        print(episode + 1, sum(returns_log[-10:]) / 10, f"{loss.item():.3f}")
d = Categorical(torch.tensor([0.2, 0.3, 0.5]))
print(d, d.probs, d.entropy())
print(torch.bincount(d.sample((1000,)), minlength=3))
print(d.log_prob(torch.tensor([0, 2])))
eps_greedy = torch.where(torch.rand(5) < 0.3, torch.randint(3, (5,)), torch.full((5,), d.probs.argmax()))
print(eps_greedy)
