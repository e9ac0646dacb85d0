import torch
import torch.nn as nn

torch.manual_seed(0)
x = torch.randn(40, 3)
y = x @ torch.tensor([1.0, -2.0, 0.5]) + 0.3
model = nn.Linear(3, 1)
for name, opt in {
    "sgd": torch.optim.SGD(model.parameters(), lr=0.05),
    "momentum": torch.optim.SGD(model.parameters(), lr=0.02, momentum=0.9),
    "nesterov": torch.optim.SGD(model.parameters(), lr=0.02, momentum=0.9, nesterov=True, weight_decay=0.01),
    "rms": torch.optim.RMSprop(model.parameters(), lr=0.01),
    "adagrad": torch.optim.Adagrad(model.parameters(), lr=0.1),
    "adamw": torch.optim.AdamW(model.parameters(), lr=0.05),
}.items():
    with torch.no_grad():
        model.weight.fill_(0.1)
        model.bias.zero_()
    for step in range(20):
        opt.zero_grad()
        loss = ((model(x).squeeze(1) - y) ** 2).mean()
        loss.backward()
        opt.step()
    print(f"{name:9s} {loss.item():.5f}", model.weight.data, model.bias.data)
