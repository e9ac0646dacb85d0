import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset
from collections import defaultdict

class Callback:
    def on_epoch_end(self, trainer, logs): ...

class History(Callback):
    def __init__(self):
        self.logs = defaultdict(list)
    def on_epoch_end(self, trainer, logs):
        for k, v in logs.items():
            self.logs[k].append(v)

class EarlyStop(Callback):
    def __init__(self, patience=2, min_delta=0.0):
        self.patience, self.min_delta, self.best, self.bad = patience, min_delta, float("inf"), 0
    def on_epoch_end(self, trainer, logs):
        if logs["val"] < self.best - self.min_delta:
            self.best, self.bad = logs["val"], 0
        else:
            self.bad += 1
            trainer.stop = self.bad >= self.patience

class Trainer:
    def __init__(self, model, opt, loss_fn, callbacks=()):
        self.model, self.opt, self.loss_fn, self.callbacks, self.stop = model, opt, loss_fn, list(callbacks), False
    def _step(self, batch, train):
        x, y = batch
        loss = self.loss_fn(self.model(x), y)
        if train:
            self.opt.zero_grad()
            loss.backward()
            self.opt.step()
        return loss.item(), len(x)
    def _run(self, loader, train):
        self.model.train(train)
        with torch.set_grad_enabled(train):
            parts = [self._step(b, train) for b in loader]
        return sum(l * n for l, n in parts) / sum(n for _, n in parts)
    def fit(self, train, val, epochs):
        for epoch in range(1, epochs + 1):
            logs = {"train": self._run(train, True), "val": self._run(val, False)}
            for cb in self.callbacks:
                cb.on_epoch_end(self, logs)
            if self.stop:
                print("stopped at", epoch)
                break
        return self

torch.manual_seed(34)
X = torch.randn(120, 6, 2)
Y = (X[:, :, 0].sum(1) > X[:, :, 1].sum(1)).long()
class Clf(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(2, 10, batch_first=True)
        self.out = nn.Linear(10, 2)
    def forward(self, x):
        o, h = self.gru(x)
        return self.out(o.mean(1))
model = Clf()
hist = History()
t = Trainer(model, torch.optim.Adam(model.parameters(), 0.02), nn.CrossEntropyLoss(), [hist, EarlyStop(3, 1e-3)])
t.fit(DataLoader(TensorDataset(X[:90], Y[:90]), 30, shuffle=True), DataLoader(TensorDataset(X[90:], Y[90:]), 30), 12)
print(len(hist.logs["val"]), [f"{v:.3f}" for v in hist.logs["train"][:3]], f"{min(hist.logs['val']):.3f}")
print((model(X[90:]).argmax(1) == Y[90:]).float().mean())
