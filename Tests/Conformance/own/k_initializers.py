import numpy as np
import keras
from keras import initializers

for init in [initializers.GlorotUniform(seed=1), initializers.GlorotNormal(seed=2), initializers.HeNormal(seed=3),
             initializers.RandomNormal(stddev=0.1, seed=4), initializers.RandomUniform(-1, 1, seed=5),
             initializers.Orthogonal(seed=6), initializers.TruncatedNormal(seed=7), initializers.LecunUniform(seed=8),
             initializers.Constant(2.5), initializers.Identity()]:
    values = np.array(init((3, 3)))
    print(type(init).__name__, values.dtype)
    print(np.round(values, 4))
