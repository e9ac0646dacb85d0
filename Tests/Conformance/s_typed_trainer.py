from __future__ import annotations
import argparse
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterable, Optional

import numpy as np
import torch
from torch import Tensor, nn, optim
from torch.utils.data import DataLoader, Dataset, random_split

@dataclass
class TrainConfig:
    hidden: int = 8
    lr: float = 1e-2
    epochs: int = 4
    batch_size: int = 8
    seed: int = 0
    clip: Optional[float] = 1.0

def set_seed(seed: int) -> None:
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    torch.use_deterministic_algorithms(True)

class SineData(Dataset[tuple[Tensor, Tensor]]):
    def __init__(self, n: int, length: int = 6) -> None:
        start = torch.rand(n, 1) * 6.28
        grid = start + torch.arange(length + 1) * 0.3
        self.x, self.y = grid[:, :-1].sin().unsqueeze(-1), grid[:, -1:].sin()

    def __len__(self) -> int:
        return len(self.x)

    def __getitem__(self, idx: int) -> tuple[Tensor, Tensor]:
        return self.x[idx], self.y[idx]

class Net(nn.Module):
    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.rnn = nn.LSTM(1, hidden, batch_first=True)
        self.head = nn.Sequential(nn.LayerNorm(hidden), nn.Linear(hidden, 1))

    def forward(self, x: Tensor) -> Tensor:
        _, (h, _) = self.rnn(x)
        return self.head(h[-1])

def run_epoch(model: nn.Module, loader: Iterable, loss_fn: Callable, opt: optim.Optimizer | None, clip: float | None) -> float:
    model.train(opt is not None)
    total, n = 0.0, 0
    with torch.set_grad_enabled(opt is not None):
        for x, y in loader:
            loss = loss_fn(model(x), y)
            if opt is not None:
                opt.zero_grad(set_to_none=True)
                loss.backward()
                if clip is not None:
                    nn.utils.clip_grad_norm_(model.parameters(), clip)
                opt.step()
            total += loss.detach().item() * len(x)
            n += len(x)
    return total / n

def main(argv: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="train")
    parser.add_argument("--hidden", type=int, default=8)
    parser.add_argument("--lr", type=float, default=1e-2)
    parser.add_argument("--no-clip", action="store_true")
    args = parser.parse_args(argv)
    print(args)
    cfg = TrainConfig(hidden=args.hidden, lr=args.lr, clip=None if args.no_clip else 1.0)
    print(cfg)
    set_seed(cfg.seed)
    data = SineData(40)
    train, val = random_split(data, [0.8, 0.2])
    print(len(train), len(val), Path("runs/model.pt").suffix)
    train_dl = DataLoader(train, cfg.batch_size, shuffle=True)
    val_dl = DataLoader(val, cfg.batch_size)
    model = Net(cfg.hidden)
    opt = optim.AdamW(model.parameters(), lr=cfg.lr)
    best = float("inf")
    for epoch in range(cfg.epochs):
        tr = run_epoch(model, train_dl, nn.MSELoss(), opt, cfg.clip)
        va = run_epoch(model, val_dl, nn.MSELoss(), None, None)
        mark = "*" if va < best else ""
        best = min(best, va)
        print(f"[{epoch + 1}/{cfg.epochs}] train {tr:.4f} val {va:.4f} {mark}")

if __name__ == "__main__":
    main(["--hidden", "6", "--lr", "0.02"])
