class E(Exception): pass
try:
    raise E("first")
except E as e:
    raise RuntimeError("second") from None
