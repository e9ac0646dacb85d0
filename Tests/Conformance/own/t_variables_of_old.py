import torch
import torch.nn as nn
from torch.autograd import Variable
import torch.optim as optim

torch.manual_seed(10)
x_data = Variable(torch.Tensor([[1.0], [2.0], [3.0], [4.0]]))
y_data = Variable(torch.Tensor([[0.], [0.], [1.], [1.]]))

class Model(torch.nn.Module):
    def __init__(self):
        super(Model, self).__init__()
        self.linear = torch.nn.Linear(1, 1)
    def forward(self, x):
        return torch.sigmoid(self.linear(x))

model = Model()
criterion = torch.nn.BCELoss(reduction='mean')
optimizer = optim.SGD(model.parameters(), lr=0.5)
device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
print(device, model.to(device))
torch.backends.cudnn.deterministic = True
torch.backends.cudnn.benchmark = False
for epoch in range(200):
    y_pred = model(x_data)
    loss = criterion(y_pred, y_data)
    if epoch % 50 == 0:
        print(f'Epoch {epoch + 1}/200 | Loss: {loss.item():.4f}')
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
hour_var = model(torch.tensor([[1.0]]))
print(f'predict after 1 hour: {hour_var.item():.4f} | {hour_var.data[0][0] > 0.5}')
w = list(model.parameters())
print(w[0].data, w[1].data.numpy())
for p in model.parameters():
    p.requires_grad = False
print([p.requires_grad for p in model.parameters()])
scaler = torch.amp.GradScaler("cpu", enabled=False)
print(scaler.is_enabled(), scaler.scale(loss) is loss)
