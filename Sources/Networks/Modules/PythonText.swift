// How settings print within the parentheses of a layer.

func pythonText(_ flag: Bool) -> String { flag ? "True" : "False" }

/// `0.5`, `1.0`, `1e-05`: the shortest text that reads back as the same number.
func pythonText(_ number: Double) -> String { number.description }

/// `(3,)` or `(3, 3)`.
func pythonText(_ numbers: [Int]) -> String {
  numbers.count == 1
    ? "(\(numbers[0]),)" : "(" + numbers.map(String.init).joined(separator: ", ") + ")"
}
