import numpy as np
import tensorflow as tf
import keras
from keras import layers

# a loop of one's own with validation, the standard guide
keras.utils.set_random_seed(77)
x = np.random.normal(size=(48, 6)).astype("float32")
y = np.argmax(x[:, :3], axis=1)
train = tf.data.Dataset.from_tensor_slices((x[:32], y[:32])).shuffle(buffer_size=32, seed=1).batch(8)
val = tf.data.Dataset.from_tensor_slices((x[32:], y[32:])).batch(8)
inputs = keras.Input(shape=(6,), name="digits")
h = layers.Dense(12, activation="relu", name="dense_1")(inputs)
outputs = layers.Dense(3, name="predictions")(h)
model = keras.Model(inputs=inputs, outputs=outputs)
optimizer = keras.optimizers.Adam(learning_rate=1e-2)
loss_fn = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
train_acc = keras.metrics.SparseCategoricalAccuracy()
val_acc = keras.metrics.SparseCategoricalAccuracy()

@tf.function
def train_step(bx, by):
    with tf.GradientTape() as tape:
        logits = model(bx, training=True)
        loss_value = loss_fn(by, logits)
    grads = tape.gradient(loss_value, model.trainable_weights)
    optimizer.apply_gradients(zip(grads, model.trainable_weights))
    train_acc.update_state(by, logits)
    return loss_value

@tf.function
def test_step(bx, by):
    val_acc.update_state(by, model(bx, training=False))

for epoch in range(3):
    total = 0.0
    for step, (bx, by) in enumerate(train):
        total += float(train_step(bx, by))
    print(f"epoch {epoch} steps {step + 1} mean loss {total / (step + 1):.4f} acc {float(train_acc.result()):.4f}")
    train_acc.reset_state()
    for bx, by in val:
        test_step(bx, by)
    print(f"   val acc {float(val_acc.result()):.4f}")
    val_acc.reset_state()
