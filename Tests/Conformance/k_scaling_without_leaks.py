import numpy as np
import keras
from keras import layers

# scaling with the statistics of all rows leaks; Normalization.adapt on the training rows does not
rng = np.random.RandomState(5)
x = rng.normal(10, 5, size=(30, 2))
x[20:] += 4
train, test = x[:20], x[20:]
norm = layers.Normalization()
norm.adapt(train)
print(np.round(norm.mean.numpy(), 4), np.round(norm.variance.numpy(), 4))
print(np.round(train.mean(0), 4), np.round(train.var(0), 4))
print(np.round(norm(test).numpy().mean(0), 3))
leaky = (test - x.mean(0)) / x.std(0)
print(np.round(leaky.mean(0), 3))
model = keras.Sequential([keras.Input((2,)), norm, layers.Dense(1, kernel_initializer="ones")])
print(np.round(model.predict(test[:2], verbose=0).ravel(), 4), model.count_params(), len(model.trainable_weights))
# the last batch is smaller: the mean of batch losses is not the loss
y = test[:, 0] * 0.1
model.compile(loss="mse")
whole = model.evaluate(test, y, verbose=0)
parts = [model.evaluate(test[i:i + 4], y[i:i + 4], verbose=0) for i in range(0, 10, 4)]
print(f"{whole:.4f} {np.mean(parts):.4f} {np.average(parts, weights=[4, 4, 2]):.4f}")
