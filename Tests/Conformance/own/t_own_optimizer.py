import torch
class Sign(torch.optim.Optimizer):
    def __init__(self, params, lr=0.1):
        super().__init__(params, dict(lr=lr))
    @torch.no_grad()
    def step(self, closure=None):
        loss = None
        if closure is not None:
            with torch.enable_grad():
                loss = closure()
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is None: continue
                state = self.state[p]
                state["n"] = state.get("n", 0) + 1
                p.add_(p.grad.sign(), alpha=-group["lr"])
        return loss
w = torch.nn.Parameter(torch.tensor([1.0, -2.0]))
o = Sign([w])
for _ in range(2):
    o.zero_grad(); (w ** 2).sum().backward(); o.step()
print(w, o, o.state[w]["n"], o.state_dict())
