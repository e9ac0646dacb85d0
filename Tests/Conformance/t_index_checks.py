import torch

x = torch.arange(6.0).view(2, 3)
first = torch.tensor([0])


def attempt(make):
    try:
        print(make())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


attempt(lambda: x.view(2, -3))
attempt(lambda: x.split(0))
attempt(lambda: x.clone().index_copy_(0, torch.tensor([0, 1]), torch.zeros(2, 2)))
attempt(lambda: x.clone().index_copy_(0, torch.tensor([0, 5]), torch.zeros(2, 3)))
attempt(lambda: x.clone().index_copy_(0, first.float(), torch.zeros(1, 3)))
attempt(lambda: x.clone().index_copy_(0, first, torch.zeros(2, 3)))
attempt(lambda: x.clone().index_copy_(0, first, torch.zeros(1, 3).long()))
attempt(lambda: x.index_copy(0, first, torch.full((1, 3), 9.0)))
attempt(lambda: x.take(torch.tensor([0, 9])))
attempt(lambda: x.take(torch.tensor([0.0, 1.0])))
attempt(lambda: x.take(torch.tensor([[0, 5], [-1, 2]])))
attempt(lambda: x.index_select(0, torch.tensor([[0]])))
attempt(lambda: x.index_select(0, torch.tensor([0.0])))
attempt(lambda: x.index_add(0, torch.tensor([0, 1]), torch.ones(3, 3)))
attempt(lambda: x.scatter(1, torch.tensor([[0, 1, 2, 0]]), x))
attempt(lambda: torch.nn.functional.pad(x, (1, 1, 1)))
attempt(lambda: torch.nn.utils.rnn.pad_sequence([]))
attempt(lambda: torch.nn.utils.rnn.pad_sequence([torch.ones(2, 2), torch.ones(2, 3)]))
attempt(lambda: torch.nn.Embedding(3, 2, padding_idx=5))
attempt(lambda: torch.nn.GRUCell(3, 2)(x, torch.zeros(1, 2)))
attempt(lambda: torch.tensordot(x, x, dims=([0], [0])).shape)
