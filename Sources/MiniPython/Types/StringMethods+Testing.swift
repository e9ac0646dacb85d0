extension StringMethods {
  static let testing: [FunctionDefinition] = [
    test("isdigit", "Whether all characters are digits.") { text in
      all(text) { $0.properties.numericType == .decimal || $0.properties.numericType == .digit }
    },
    test("isdecimal", "Whether all characters are decimal digits.") { text in
      all(text) { $0.properties.numericType == .decimal }
    },
    test("isnumeric", "Whether all characters are numbers.") { text in
      all(text) { $0.properties.numericType != nil }
    },
    test("isalpha", "Whether all characters are letters.") { text in all(text, isLetter) },
    test("isalnum", "Whether all characters are letters or numbers.") { text in
      all(text) { isLetter($0) || $0.properties.numericType != nil }
    },
    test("isspace", "Whether all characters are white space.") { text in
      all(text, StringText.isSpace)
    },
    test("isupper", "Whether all letters are upper case.") { text in
      let cased = text.unicodeScalars.filter { $0.properties.isCased }
      return !cased.isEmpty && cased.allSatisfy { $0.properties.isUppercase }
    },
    test("islower", "Whether all letters are lower case.") { text in
      let cased = text.unicodeScalars.filter { $0.properties.isCased }
      return !cased.isEmpty && cased.allSatisfy { $0.properties.isLowercase }
    },
    test("istitle", "Whether each word begins with a capital.") { text in
      var follows = false
      var found = false
      for scalar in text.unicodeScalars {
        if scalar.properties.isUppercase || scalar.properties.generalCategory == .titlecaseLetter {
          if follows { return false }
          follows = true
          found = true
        } else if scalar.properties.isLowercase {
          if !follows { return false }
          found = true
        } else {
          follows = false
        }
      }
      return found
    },
    test("isascii", "Whether all characters are ASCII.") { text in
      text.utf8.allSatisfy { $0 < 128 }
    },
    test("isprintable", "Whether all characters can be printed.") { text in
      text.unicodeScalars.allSatisfy(StringText.isPrintable)
    },
    test("isidentifier", "Whether the text can be a name.") { text in
      guard let first = text.unicodeScalars.first else { return false }
      return (first == "_" || first.properties.isXIDStart)
        && text.unicodeScalars.allSatisfy { $0.properties.isXIDContinue }
    },
  ]

  private static func all(_ text: String, _ holds: (Unicode.Scalar) -> Bool) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy(holds)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      true
    default: false
    }
  }
}
