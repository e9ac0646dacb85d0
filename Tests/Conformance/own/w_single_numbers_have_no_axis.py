import torch

x = torch.tensor(2.0)
for name, call in [
    ("size", lambda: x.size(-1)),
    ("movedim", lambda: x.movedim(-1, 0)),
    ("tensor_split", lambda: torch.tensor_split(x, 2)),
    ("unsqueeze", lambda: x.unsqueeze(-1).movedim(0, -1)),
    ("sum", lambda: x.sum(-1)),
]:
    try:
        print(name, call())
    except (IndexError, RuntimeError) as error:
        print(name, type(error).__name__, error)
