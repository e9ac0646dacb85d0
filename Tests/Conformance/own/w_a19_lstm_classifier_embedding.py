import torch
import torch.nn as nn

PAD = 0
sentences = [[3, 5, 2], [4, 1], [6, 3, 3, 2], [1]]
labels = torch.tensor([1, 0, 1, 0])
max_len = max(len(s) for s in sentences)
batch = torch.tensor([s + [PAD] * (max_len - len(s)) for s in sentences])
print(batch)

class Classifier(nn.Module):
    def __init__(self, vocab_size, embed_dim, hidden_dim, num_classes):
        super().__init__()
        self.embedding = nn.Embedding(vocab_size, embed_dim, padding_idx=PAD)
        self.lstm = nn.LSTM(embed_dim, hidden_dim, batch_first=True, bidirectional=True)
        self.dropout = nn.Dropout(0.2)
        self.fc = nn.Linear(hidden_dim * 2, num_classes)

    def forward(self, x):
        _, (h_n, _) = self.lstm(self.embedding(x))
        features = torch.cat((h_n[-2], h_n[-1]), dim=1)
        return self.fc(self.dropout(features))

torch.manual_seed(3)
model = Classifier(8, 4, 5, 2)
print(model)
print(model.embedding.weight[PAD])
model.eval()
with torch.no_grad():
    logits = model(batch)
print(logits)
print(torch.softmax(logits, dim=1).sum(dim=1), logits.argmax(dim=1))
loss = nn.CrossEntropyLoss()(model(batch), labels)
loss.backward()
print(f"{loss.item():.4f}", model.embedding.weight.grad[PAD].abs().sum().item())
total = sum(p.numel() for p in model.parameters())
print(f"{total:,} parameters")
