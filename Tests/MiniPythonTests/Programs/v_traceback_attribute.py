class C:
    def __init__(self, size):
        self.size = size
    def __len__(self):
        return self.sise
print(len(C(3)))
