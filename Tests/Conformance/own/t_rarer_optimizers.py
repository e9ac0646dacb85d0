import torch
for n in ("Adadelta","Adamax","NAdam","RAdam","Rprop","ASGD","LBFGS"):
    w = torch.nn.Parameter(torch.tensor([1.0, -2.0, 0.5]))
    o = getattr(torch.optim, n)([w])
    print(o.defaults)
    print(o)
    for k in range(4):
        def closure():
            o.zero_grad(); l = ((w - 0.3) ** 4).sum() + (w[0] * w[1]); l.backward(); return l
        l = o.step(closure)
    print(n, w.data if n != "LBFGS" else [round(v, 3) for v in w.tolist()], f"{l.item():.3f}", sorted(o.state_dict()["state"][0]))
