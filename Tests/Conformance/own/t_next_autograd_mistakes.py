import torch

def attempt(title, fn):
    try:
        print(f"{title}: {fn()}")
    except (RuntimeError, ValueError, TypeError, AttributeError) as e:
        print(f"{title} -> {type(e).__name__}: {str(e).splitlines()[0]}")

w = torch.tensor([1.0, 2.0], requires_grad=True)
attempt("numpy of a leaf", lambda: w.numpy())
attempt("in place on a leaf", lambda: w.add_(1))
attempt("slice in place", lambda: w.__setitem__(0, 5.0))
attempt("vector backward", lambda: (w * 2).backward())
attempt("float of a vector", lambda: float(w))
attempt("item of a vector", lambda: w.item())
attempt("bool of a vector", lambda: bool(w))
attempt("no graph", lambda: torch.tensor(1.0).backward())
attempt("int of scalar", lambda: int(w[1]))
attempt("detach then back", lambda: (w.detach() * 2).sum().backward())

def twice():
    y = (w ** 2).sum()
    y.backward()
    y.backward()
attempt("twice", twice)

def overwritten():
    y = w.exp()
    z = y * y
    y += 1
    z.sum().backward()
attempt("overwritten", overwritten)

def unused():
    b = torch.ones(1, requires_grad=True)
    return torch.autograd.grad((w * 3).sum(), [w, b])
attempt("unused", unused)
attempt("unused allowed", lambda: torch.autograd.grad((w * 3).sum(), [w, torch.ones(1, requires_grad=True)], allow_unused=True))
attempt("deepcopy non-leaf", lambda: __import__("copy").deepcopy(w * 2))
attempt("set requires_grad", lambda: setattr(w * 2, "requires_grad", False))
attempt("list to tensor", lambda: torch.tensor([w, w]))
attempt("shape of grad", lambda: setattr(w, "grad", torch.ones(3)))
attempt("view", lambda: torch.arange(6).t().view(7))
attempt("view stride", lambda: torch.arange(6).view(2, 3).t().view(6))
attempt("grad of int", lambda: torch.arange(3).requires_grad_())
attempt("size mismatch backward", lambda: (w * 2).backward(torch.ones(3)))
print(w.grad)
