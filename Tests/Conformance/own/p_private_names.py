class Account:
    __rate = 0.02
    __slots__ = ()

    def __init__(self, owner):
        pass

class Wallet:
    __count = 0

    def __init__(self, balance):
        self.__balance = balance
        self._kind = "cash"
        Wallet.__count += 1

    def __log(self, text):
        return f"{text}: {self.__balance:.2f}"

    def pay(self, amount, *, __note="paid"):
        __rest = self.__balance - amount
        self.__balance = __rest
        return self.__log(__note)

    @property
    def balance(self):
        return self.__balance

    @classmethod
    def count(cls):
        return cls.__count

class Purse(Wallet):
    def __init__(self, balance):
        super().__init__(balance)
        self.__balance = "mine"

    def both(self):
        return self.__balance, self.balance

w, p = Wallet(100), Purse(5)
print(w.pay(30), w.balance, Wallet.count())
print(vars(w), p.both(), sorted(vars(p)))
print(w._Wallet__balance, w._Wallet__log("now"), hasattr(w, "__balance"), Account._Account__rate)
try:
    w.__balance
except AttributeError as e:
    print(e)
w.__balance = 7
print(w.balance, w.__balance, [n for n in dir(w) if "balance" in n])
try:
    w.__log("x")
except AttributeError as e:
    print(e)

class Node:
    __slots__ = ("__value", "next")

    def __init__(self, value):
        self.__value, self.next = value, None

    def __repr__(self):
        return f"Node({self.__value!r})"

    class __Inner:
        pass

print(Node(3), isinstance(Node._Node__Inner(), Node._Node__Inner), Node(4)._Node__value)
class Broken:
    def value(self):
        return self.__missing
try:
    Broken().value()
except AttributeError as e:
    print(e)
class _Hidden:
    def __init__(self): self.__x = 1
    def __eq__(self, other): return self.__x == other.__x
    def __hash__(self): return 0
print(vars(_Hidden()), _Hidden() == _Hidden(), [k for k in vars(_Hidden)if "x" in k])
