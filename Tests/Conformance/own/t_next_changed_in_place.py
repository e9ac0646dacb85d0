import torch
def attempt(f):
    try:
        f()
        print("fine")
    except RuntimeError as error:
        print(str(error).split("Hint")[0])
def output_saved(name):
    def f():
        x = torch.ones(3, requires_grad=True)
        y = getattr(torch, name)(x)
        z = y.sum()
        y.add_(1)
        (z + y.sum()).backward()
    return f
for name in ["exp", "sigmoid", "tanh", "sqrt", "relu"]: attempt(output_saved(name))
def input_saved():
    x = torch.ones(3, requires_grad=True)
    y = x * 2
    z = y.pow(2)
    y.add_(1)
    z.sum().backward()
attempt(input_saved)
def product():
    x = torch.ones(3, requires_grad=True)
    y = x * 2
    z = y * y
    y[0] = 4.0
    z.sum().backward()
attempt(product)
def leaf():
    x = torch.ones(3, requires_grad=True)
    z = x * x
    with torch.no_grad(): x.add_(1)
    z.sum().backward()
attempt(leaf)
def softmaxed():
    x = torch.ones(2, 3, requires_grad=True)
    p = torch.softmax(x, 1)
    q = p.log()
    p.mul_(2)
    q.sum().backward()
attempt(softmaxed)
def linear():
    layer = torch.nn.Linear(2, 2); x = torch.ones(1, 2, requires_grad=True) * 1
    h = torch.relu(layer(x)); o = h @ torch.ones(2, 1, requires_grad=True)
    h += 1
    o.sum().backward()
attempt(linear)
