/// An initializer as the catalog lists it.
public struct KerasInitializerDefinition: Sendable {
  /// The name of the class, such as `GlorotUniform`.
  public let className: String
  /// The name that strings use, such as `glorot_uniform`.
  public let name: String
  /// The parameters of the class without the seed.
  public let signature: String
  /// What a name alone stands for.
  public let defaultKind: KerasInitializer.Kind
  /// What the class makes of numbers given for its parameters, in their order.
  public let make: @Sendable ([Double]) -> KerasInitializer.Kind
}

/// All initializers: a new one is a line here.
public enum KerasInitializerCatalog {
  public static let all: [KerasInitializerDefinition] = [
    plain("Zeros", "zeros", .zeros),
    plain("Ones", "ones", .ones),
    KerasInitializerDefinition(
      className: "Constant", name: "constant", signature: "value=0.0", defaultKind: .zeros
    ) { .constant($0[0]) },
    KerasInitializerDefinition(
      className: "Identity", name: "identity", signature: "gain=1.0",
      defaultKind: .identity(gain: 1)
    ) { .identity(gain: $0[0]) },
    KerasInitializerDefinition(
      className: "RandomNormal", name: "random_normal", signature: "mean=0.0, stddev=0.05",
      defaultKind: .normal(mean: 0, deviation: 0.05)
    ) { .normal(mean: $0[0], deviation: $0[1]) },
    KerasInitializerDefinition(
      className: "RandomUniform", name: "random_uniform", signature: "minval=-0.05, maxval=0.05",
      defaultKind: .uniform(low: -0.05, high: 0.05)
    ) { .uniform(low: $0[0], high: $0[1]) },
    KerasInitializerDefinition(
      className: "TruncatedNormal", name: "truncated_normal", signature: "mean=0.0, stddev=0.05",
      defaultKind: .truncatedNormal(mean: 0, deviation: 0.05)
    ) { .truncatedNormal(mean: $0[0], deviation: $0[1]) },
    scaling("GlorotUniform", "glorot_uniform", 1, .fanAverage, .uniform),
    scaling("GlorotNormal", "glorot_normal", 1, .fanAverage, .truncatedNormal),
    scaling("HeUniform", "he_uniform", 2, .fanIn, .uniform),
    scaling("HeNormal", "he_normal", 2, .fanIn, .truncatedNormal),
    scaling("LecunUniform", "lecun_uniform", 1, .fanIn, .uniform),
    scaling("LecunNormal", "lecun_normal", 1, .fanIn, .truncatedNormal),
    KerasInitializerDefinition(
      className: "Orthogonal", name: "orthogonal", signature: "gain=1.0",
      defaultKind: .orthogonal(gain: 1)
    ) { .orthogonal(gain: $0[0]) },
  ]

  /// The initializer with a class name, a name, or one of the short names `uniform` and `normal`.
  public static func named(_ name: String) -> KerasInitializerDefinition? {
    let name = ["uniform": "random_uniform", "normal": "random_normal"][name] ?? name
    return all.first { $0.name == name || $0.className == name }
  }

  private static func plain(
    _ className: String, _ name: String, _ kind: KerasInitializer.Kind
  ) -> KerasInitializerDefinition {
    KerasInitializerDefinition(
      className: className, name: name, signature: "", defaultKind: kind
    ) { _ in kind }
  }

  private static func scaling(
    _ className: String, _ name: String, _ scale: Double, _ mode: KerasInitializer.Mode,
    _ distribution: KerasInitializer.Distribution
  ) -> KerasInitializerDefinition {
    plain(className, name, .varianceScaling(scale: scale, mode, distribution))
  }
}
