import numpy as np
np.set_printoptions(threshold=5, edgeitems=1, formatter={"int": lambda v: f"<{v}>"})
print(np.arange(24).reshape(2, 3, 4)); print(np.arange(30).reshape(5, 6)); print(np.arange(4))
