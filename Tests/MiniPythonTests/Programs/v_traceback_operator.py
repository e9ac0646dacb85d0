x = 10
y = x.upper() + "a" * 3
