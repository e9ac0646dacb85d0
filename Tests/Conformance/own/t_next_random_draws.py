import torch

torch.manual_seed(47)
print(torch.rand(2, 2), torch.randn(3), torch.randint(5, (4,)), torch.randperm(5), torch.rand(1, dtype=torch.float64))
print(torch.normal(0.0, 1.0, (2,)), torch.normal(torch.tensor([10.0, -10.0]), 0.1), torch.bernoulli(torch.full((5,), 0.5)), torch.poisson(torch.tensor([4.0, 1.0])))
print(torch.multinomial(torch.tensor([0.1, 0.0, 0.9]), 2), torch.empty(3).uniform_(-1, 1), torch.empty(2).normal_(5, 2), torch.empty(2).exponential_(), torch.empty(3, dtype=torch.long).random_(10))
print(torch.rand_like(torch.zeros(2)), torch.randn_like(torch.zeros(1, 2)), torch.randint_like(torch.zeros(2), 9), torch.randn(2, 3).argmax(1), torch.rand(20).mean())
w = torch.empty(2, 3)
init = torch.nn.init
for f in (init.xavier_uniform_, init.xavier_normal_, init.kaiming_uniform_, init.kaiming_normal_, init.orthogonal_, init.trunc_normal_, init.uniform_, init.normal_, init.zeros_, init.ones_):
    print(f.__name__, f(w)[0])
print(init.eye_(w), init.constant_(w, 0.3)[0], init.calculate_gain("relu"), init.calculate_gain("leaky_relu", 0.2), init.sparse_(torch.empty(4, 2), 0.5))
print(init.dirac_(torch.empty(1, 1, 3)), torch.nn.Linear(2, 2).weight, torch.nn.Embedding(3, 2).weight, torch.nn.Conv1d(1, 1, 2).bias, torch.nn.GRUCell(1, 1).weight_hh)
try:
    init.xavier_uniform_(torch.empty(3))
except ValueError as e:
    print(e)
try:
    torch.multinomial(torch.tensor([0.5, 0.5]), 3)
except RuntimeError as e:
    print(e)
try:
    torch.multinomial(torch.tensor([-0.5, 0.5]), 1)
except RuntimeError as e:
    print(e)
try:
    torch.bernoulli(torch.tensor([2.0]))
except RuntimeError as e:
    print(e)
try:
    torch.randint(5, 2, (3,))
except RuntimeError as e:
    print(e)
try:
    torch.normal(0.0, -1.0, (2,))
except RuntimeError as e:
    print(e)
print(torch.nn.functional.dropout(torch.ones(6), 0.5), torch.nn.functional.gumbel_softmax(torch.zeros(1, 3), hard=True), torch.nn.functional.rrelu(torch.tensor([-1.0]), training=True), torch.nn.Dropout1d(0.5)(torch.ones(1, 3, 2)), torch.nn.functional.alpha_dropout(torch.ones(3), 0.5, True))
