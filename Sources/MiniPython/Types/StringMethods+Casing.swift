extension StringMethods {
  static let casing: [FunctionDefinition] = [
    transform("upper", "The text in upper case.") { $0.uppercased() },
    transform("lower", "The text in lower case.") { $0.lowercased() },
    transform("casefold", "The text for comparison without regard to case.") {
      $0.replacing("ß", with: "ss").lowercased()
    },
    transform("swapcase", "Upper case becomes lower and the other way round.") { text in
      mapped(text) { scalar in
        let properties = scalar.properties
        return properties.isUppercase
          ? properties.lowercaseMapping
          : properties.isLowercase ? properties.uppercaseMapping : String(scalar)
      }
    },
    transform("capitalize", "The first letter in upper case, the rest in lower.") { text in
      guard let first = text.unicodeScalars.first else { return "" }
      let rest = String(text.unicodeScalars.dropFirst())
      return first.properties.titlecaseMapping + rest.lowercased()
    },
    transform("title", "Each word with a capital.") { text in
      var follows = false
      return mapped(text) { scalar in
        defer { follows = scalar.properties.isCased }
        return follows ? scalar.properties.lowercaseMapping : scalar.properties.titlecaseMapping
      }
    },
  ]

  static func mapped(_ text: String, _ change: (Unicode.Scalar) -> String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { result += change(scalar) }
    return result
  }
}
