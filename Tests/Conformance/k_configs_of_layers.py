import numpy as np
import keras
from keras import layers

# get_config and from_config of many layers
made = [layers.Dense(3, activation="relu", name="a"), layers.LSTM(2, return_sequences=True, dropout=0.1), layers.GRU(2, reset_after=False), layers.Embedding(5, 2, mask_zero=True),
        layers.Dropout(0.3, seed=4), layers.Conv1D(2, 3, padding="same", strides=2), layers.BatchNormalization(momentum=0.9), layers.LayerNormalization(epsilon=1e-5), layers.Bidirectional(layers.LSTM(2), merge_mode="sum"),
        layers.Attention(use_scale=True), layers.Flatten(), layers.Reshape((2, 3)), layers.RepeatVector(2), layers.Activation("tanh"), layers.Concatenate(axis=1), layers.MaxPooling1D(3), layers.GlobalAveragePooling1D(), layers.Masking(-1.0)]
for layer in made:
    config = layer.get_config()
    twin = type(layer).from_config(config)
    same = {k: v for k, v in twin.get_config().items()} == config
    print(f"{type(layer).__name__:24s} {len(config):2d} {twin.name == layer.name} {same}")
print(sorted(made[1].get_config()))
print(made[4].get_config())
print(made[0].get_config()["dtype"], made[0].get_config()["kernel_initializer"])
print(made[7].get_config()["epsilon"], made[5].get_config()["strides"], made[15].get_config()["pool_size"], made[11].get_config()["target_shape"])
