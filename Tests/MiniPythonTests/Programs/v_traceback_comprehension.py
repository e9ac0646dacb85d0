class A:
    def run(self):
        return self.valu
    value = 1
def go(a):
    return [x.run() for x in [a]]
go(A())
