import torch
import torch.nn as nn
checks = {
    "linear": lambda: nn.Linear(4, 2)(torch.ones(3, 5)),
    "matmul": lambda: torch.ones(2, 3) @ torch.ones(2, 3),
    "item": lambda: torch.ones(2).item(),
    "bool": lambda: bool(torch.ones(2)),
    "embedding": lambda: nn.Embedding(3, 2)(torch.tensor([3])),
    "ce": lambda: nn.CrossEntropyLoss()(torch.ones(2, 3), torch.tensor([0, 1, 2])),
    "target": lambda: nn.CrossEntropyLoss()(torch.ones(1, 3), torch.tensor([3])),
    "len": lambda: len(torch.tensor(1)),
    "iter": lambda: list(torch.tensor(1)),
    "shape": lambda: torch.zeros(2, 3).reshape(4),
    "lstm": lambda: nn.LSTM(3, 2)(torch.ones(2, 1, 3), (torch.zeros(1, 2, 2), torch.zeros(1, 2, 2))),
    "lstm2": lambda: nn.LSTM(3, 2)(torch.ones(2, 1, 4)),
    "bn": lambda: nn.BatchNorm1d(3)(torch.ones(1, 3)),
    "dim": lambda: torch.ones(2).sum(dim=1),
    "stack": lambda: torch.stack([torch.ones(2), torch.ones(3)]),
    "dropout": lambda: nn.Dropout(1.5),
    "bce": lambda: nn.BCELoss()(torch.tensor([0.5, 0.5]), torch.tensor([1.0])),
    "int": lambda: nn.MSELoss()(torch.tensor([1]), torch.tensor([2])),
    "grad": lambda: torch.ones(2).sum().backward(),
    "std": lambda: torch.tensor([1, 2]).std(),
    "step": lambda: torch.arange(4)[::-1],
}
for name, f in checks.items():
    try:
        f()
        print(name, "worked")
    except Exception as e:
        print(name, type(e).__name__, "|", str(e).splitlines()[0])
