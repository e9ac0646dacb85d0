import Tensors

/// The seeds that one layer draws its noise from: the same seed with a growing counter.
public final class KerasSeedSequence {
  /// Keras's name of the generator, such as `seed_generator_1`.
  public let name: String
  private let seed: Int
  private var counter = 0

  init(seed: Int, name: String) {
    self.seed = seed
    self.name = name
  }

  func next() -> StatelessRandom {
    defer { counter += 1 }
    return StatelessRandom(seed: seed, counter: counter)
  }

  /// The seed and how often it was used, as the variable that Keras keeps them in.
  public func weight(_ mode: GradMode) throws(TensorError) -> KerasWeight {
    KerasWeight(
      name: "seed_generator_state", tensor: Tensor(try NDArray([seed, counter], [2]), mode: mode),
      isTrainable: false)
  }
}
