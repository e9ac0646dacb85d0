import numpy as np
import keras
from keras import layers

# clones of models with embeddings and recurrent layers, weights copied
def check(model, x):
    twin = keras.models.clone_model(model)
    twin.set_weights(model.get_weights())
    other = type(model).from_config(model.get_config())
    print(type(model).__name__, np.allclose(twin.predict(x, verbose=0), model.predict(x, verbose=0)), [l.name for l in twin.layers] == [l.name for l in model.layers], other.count_params() == model.count_params())

keras.utils.set_random_seed(1)
check(keras.Sequential([keras.Input((5,)), layers.Embedding(9, 3), layers.LSTM(4), layers.Dense(2, activation="softmax")]), np.arange(10).reshape(2, 5) % 9)
check(keras.Sequential([keras.Input((5, 2)), layers.Bidirectional(layers.GRU(3, return_sequences=True)), layers.TimeDistributed(layers.Dense(2))]), np.ones((1, 5, 2)))
check(keras.Sequential([keras.Input((6, 2)), layers.Conv1D(3, 2, padding="causal"), layers.BatchNormalization(), layers.MaxPooling1D(), layers.Flatten(), layers.Dropout(0.2), layers.Dense(1)]), np.ones((2, 6, 2)))
check(keras.Sequential([keras.Input((4,)), layers.Dense(4, kernel_regularizer="l2", kernel_constraint="max_norm" if False else None), layers.LayerNormalization(), layers.Activation("gelu"), layers.Dense(1, bias_initializer="ones")]), np.ones((2, 4)))
for m in (keras.Sequential([keras.Input((3,)), layers.Dense(2)]),):
    m.compile("adam", "mse", metrics=["mae"])
    t = keras.models.clone_model(m)
    print(t.compiled if hasattr(t, "compiled") else None, m.compiled)
