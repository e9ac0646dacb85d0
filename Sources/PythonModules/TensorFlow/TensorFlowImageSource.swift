import MiniPython

/// `tf.image`: pictures turned, cut and resized.
///
/// - Source: `tensorflow/python/ops/image_ops_impl.py` and `resize_bilinear_op.cc` of TensorFlow 2.21.
enum TensorFlowImages {
  static let module = ModuleDefinition(
    python: "tensorflow.image", "Pictures turned, cut and resized.",
    #"""
    import numpy as np
    import tensorflow as tf

    def _taken(image):
        image = tf.convert_to_tensor(image)
        if len(image.shape) not in (3, 4):
            raise ValueError("'image' (shape %s) must have either 3 or 4 dimensions." % (image.shape,))
        return image

    def flip_left_right(image): return tf.reverse(_taken(image), [-2])
    def flip_up_down(image): return tf.reverse(_taken(image), [-3])

    def transpose(image, name=None):
        image = _taken(image)
        order = list(range(len(image.shape)))
        order[-3], order[-2] = order[-2], order[-3]
        return tf.transpose(image, order)

    def rot90(image, k=1, name=None):
        for _ in range(k % 4):
            image = flip_up_down(transpose(image))
        return image

    def _size(size):
        height, width = [int(n) for n in (size.numpy() if hasattr(size, "numpy") else size)]
        if height <= 0 or width <= 0:
            raise tf.errors.InvalidArgumentError(
                "{{function_node __wrapped__ResizeBilinear_device_/job:localhost/replica:0/task:0/device:CPU:0}} output "
                "dimensions must be positive [Op:ResizeBilinear] name: ")
        return height, width

    def _ends(count, size):
        # Where each new pixel lies between two old ones.
        places = (np.arange(count, dtype="float32") + np.float32(0.5)) * np.float32(size / count) - np.float32(0.5)
        low = np.floor(places)
        return (np.maximum(low, 0).astype(int), np.minimum(np.ceil(places), size - 1).astype(int),
                (places - low).astype("float32"))

    def resize(images, size, method="bilinear", preserve_aspect_ratio=False, antialias=False, name=None):
        images = _taken(images)
        height, width = _size(size)
        rows, columns = images.shape[-3], images.shape[-2]
        if preserve_aspect_ratio:
            scale = min(height / rows, width / columns)
            height, width = round(scale * rows), round(scale * columns)
        if method == "nearest":
            down = np.minimum(np.floor((np.arange(height) + 0.5) * (rows / height)), rows - 1).astype(int)
            across = np.minimum(np.floor((np.arange(width) + 0.5) * (columns / width)), columns - 1).astype(int)
            return tf.gather(tf.gather(images, down, axis=-3), across, axis=-2)
        if method != "bilinear" or antialias:
            raise NotImplementedError(f"lectern does not have tf.image.resize with method={method!r}, antialias={antialias}")
        images = tf.cast(images, tf.float32)
        left, right, share = _ends(width, columns)
        share = tf.constant(share.reshape(-1, 1))
        start = tf.gather(images, left, axis=-2)
        lines = start + (tf.gather(images, right, axis=-2) - start) * share
        top, bottom, share = _ends(height, rows)
        share = tf.constant(share.reshape(-1, 1, 1))
        start = tf.gather(lines, top, axis=-3)
        return start + (tf.gather(lines, bottom, axis=-3) - start) * share

    def crop_to_bounding_box(image, offset_height, offset_width, target_height, target_width):
        image = _taken(image)
        if offset_height < 0 or offset_width < 0:
            raise ValueError(f"offset_{'height' if offset_height < 0 else 'width'} must be >= 0.")
        if image.shape[-2] < offset_width + target_width:
            raise ValueError("width must be >= target + offset.")
        if image.shape[-3] < offset_height + target_height:
            raise ValueError("height must be >= target + offset.")
        return image[..., offset_height:offset_height + target_height, offset_width:offset_width + target_width, :]

    def pad_to_bounding_box(image, offset_height, offset_width, target_height, target_width):
        image = _taken(image)
        below = target_height - offset_height - image.shape[-3]
        beside = target_width - offset_width - image.shape[-2]
        if offset_height < 0 or offset_width < 0:
            raise ValueError(f"offset_{'height' if offset_height < 0 else 'width'} must be >= 0")
        if beside < 0:
            raise ValueError("width must be <= target - offset")
        if below < 0:
            raise ValueError("height must be <= target - offset")
        first = [[0, 0]] if len(image.shape) == 4 else []
        return tf.pad(image, first + [[offset_height, below], [offset_width, beside], [0, 0]])

    def central_crop(image, central_fraction):
        if not 0 < central_fraction <= 1:
            raise ValueError("central_fraction must be within (0, 1]")
        image = _taken(image)
        rows, columns = image.shape[-3], image.shape[-2]
        top, left = int((rows - rows * central_fraction) / 2), int((columns - columns * central_fraction) / 2)
        return image[..., top:rows - top, left:columns - left, :]

    def resize_with_crop_or_pad(image, target_height, target_width):
        image = _taken(image)
        down, across = target_height - image.shape[-3], target_width - image.shape[-2]
        image = crop_to_bounding_box(
            image, max(-down // 2, 0), max(-across // 2, 0), min(target_height, image.shape[-3]), min(target_width, image.shape[-2]))
        return pad_to_bounding_box(image, max(down // 2, 0), max(across // 2, 0), target_height, target_width)

    def convert_image_dtype(image, dtype, saturate=False, name=None):
        image, dtype = tf.convert_to_tensor(image), tf.as_dtype(dtype)
        if image.dtype == dtype:
            return image
        if dtype.is_floating:
            if image.dtype.is_floating:
                return tf.cast(image, dtype)
            return tf.cast(image, dtype) * (1.0 / np.iinfo(image.dtype.name).max)
        highest = np.iinfo(dtype.name).max
        if image.dtype.is_floating:
            scaled = image * (highest + 0.5)
            return tf.cast(tf.clip_by_value(scaled, 0, highest) if saturate else scaled, dtype)
        return tf.cast(tf.cast(image, tf.float32) * (highest / np.iinfo(image.dtype.name).max), dtype)

    def _floats(image, change):
        image = tf.convert_to_tensor(image)
        if image.dtype.is_floating:
            return change(image)
        return convert_image_dtype(change(convert_image_dtype(image, tf.float32)), image.dtype, saturate=True)

    def adjust_brightness(image, delta): return _floats(image, lambda x: x + delta)

    def adjust_contrast(images, contrast_factor):
        def change(x):
            mean = tf.reduce_mean(x, axis=[-3, -2], keepdims=True)
            return (x - mean) * contrast_factor + mean
        return _floats(images, change)

    def rgb_to_grayscale(images, name=None):
        def change(x):
            shares = tf.constant([0.2989, 0.587, 0.114], dtype=x.dtype)
            return tf.expand_dims(tf.tensordot(x, shares, [[len(x.shape) - 1], [0]]), -1)
        return _floats(images, change)

    def grayscale_to_rgb(images, name=None):
        images = tf.convert_to_tensor(images)
        return tf.tile(images, [1] * (len(images.shape) - 1) + [3])

    def per_image_standardization(image):
        image = tf.cast(_taken(image), tf.float32)
        count = int(np.prod(tuple(image.shape)[-3:]))
        mean = tf.reduce_mean(image, axis=[-1, -2, -3], keepdims=True)
        spread = tf.math.reduce_std(image, axis=[-1, -2, -3], keepdims=True)
        return (image - mean) / tf.maximum(spread, 1.0 / np.sqrt(np.float32(count)))
    """#,
    names: [
      "flip_left_right", "flip_up_down", "transpose", "rot90", "resize", "crop_to_bounding_box",
      "pad_to_bounding_box", "central_crop", "resize_with_crop_or_pad", "convert_image_dtype",
      "adjust_brightness", "adjust_contrast", "rgb_to_grayscale", "grayscale_to_rgb",
      "per_image_standardization",
    ])
}
