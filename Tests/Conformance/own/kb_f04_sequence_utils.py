import numpy as np
import keras

seqs = [[1, 2, 3], [4], [5, 6, 7, 8, 9]]
pad = keras.utils.pad_sequences
print(pad(seqs))
print(pad(seqs, padding="post", maxlen=4, truncating="post", value=-1))
print(pad([[0.1, 0.2], [0.3]], dtype="float32"), pad(seqs, maxlen=2).tolist())
print(keras.utils.to_categorical([0, 2, 1]), keras.utils.to_categorical([[1], [0]], num_classes=3).shape)
print(keras.utils.normalize(np.array([[3.0, 4.0], [0.0, 2.0]]), axis=1))
series = np.arange(10)
ds = keras.utils.timeseries_dataset_from_array(series[:-3], series[3:], sequence_length=3, batch_size=3)
for x, y in ds:
    print(x.numpy().tolist(), y.numpy().tolist())
ds = keras.utils.timeseries_dataset_from_array(series, None, sequence_length=2, sequence_stride=3, sampling_rate=2, batch_size=None)
print([b.numpy().tolist() for b in ds])
a, b = keras.utils.split_dataset(np.arange(10), left_size=0.7, shuffle=False)
print([int(v) for v in a], [int(v) for v in b])
print(keras.utils.get_custom_objects(), keras.backend.backend(), keras.backend.floatx(), keras.config.epsilon())
v = keras.layers.TextVectorization(max_tokens=6, output_sequence_length=4)
v.adapt(["the cat sat", "the dog sat on the mat", "a cat"])
print(v.get_vocabulary(), v(["the cat flew", "dog"]).numpy().tolist())
lookup = keras.layers.StringLookup(vocabulary=["x", "y"])
print(lookup(["y", "z", "x"]).numpy(), lookup.get_vocabulary(), keras.layers.IntegerLookup(vocabulary=[10, 20])([20, 5]).numpy())
n = keras.layers.Normalization()
n.adapt(np.array([[1.0], [2.0], [6.0]]))
print(n(np.array([[3.0]])).numpy(), n.mean.numpy(), n.variance.numpy())
print(keras.layers.Discretization(bin_boundaries=[0.0, 1.0])([-1.0, 0.5, 2.0]).numpy(), keras.layers.CategoryEncoding(num_tokens=3, output_mode="multi_hot")([[0, 2], [1, 1]]).numpy())
print(keras.layers.Rescaling(1 / 255, offset=-0.5)(np.array([0.0, 255.0])).numpy())
try:
    keras.utils.to_categorical([0, 3], num_classes=2)
except Exception as e:
    print(type(e).__name__, e)
try:
    pad([1, 2])
except Exception as e:
    print(type(e).__name__, e)
try:
    pad(seqs, truncating="mid", maxlen=2)
except Exception as e:
    print(type(e).__name__, e)
