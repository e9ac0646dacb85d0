import Foundation

extension StandardModules {
  /// What Unicode says of characters.
  static let unicodedata = ModuleDefinition(
    "unicodedata", "What Unicode says of characters.",
    functions: [
      FunctionDefinition("normalize", "(form, unistr, /)", "A text in one of four normal forms.") {
        (arguments, interpreter) throws(PythonError) in
        let text = try interpreter.text(arguments[1])
        switch try interpreter.text(arguments[0]) {
        case "NFD": return .string(text.decomposedStringWithCanonicalMapping)
        case "NFC": return .string(text.precomposedStringWithCanonicalMapping)
        case "NFKD": return .string(text.decomposedStringWithCompatibilityMapping)
        case "NFKC": return .string(text.precomposedStringWithCompatibilityMapping)
        default: throw PythonError(.valueError, "invalid normalization form")
        }
      },
      FunctionDefinition("category", "(chr, /)", "The kind of a character: `Lu`, `Mn`.") {
        (arguments, interpreter) throws(PythonError) in
        let properties = try scalar(arguments[0], "category", interpreter).properties
        return .string(letters(properties.generalCategory))
      },
      FunctionDefinition("combining", "(chr, /)", "How a character joins the one before it.") {
        (arguments, interpreter) throws(PythonError) in
        let properties = try scalar(arguments[0], "combining", interpreter).properties
        return .int(Int(properties.canonicalCombiningClass.rawValue))
      },
      FunctionDefinition("name", "...", "The name of a character.") {
        (arguments, interpreter) throws(PythonError) in
        guard (1...2).contains(arguments.count) else {
          throw PythonError(.typeError, "name expected 1 to 2 arguments, got \(arguments.count)")
        }
        if let name = try scalar(arguments[0], "name", interpreter).properties.name {
          return .string(name)
        }
        if arguments.count == 2 { return arguments[1] }
        throw PythonError(.valueError, "no such name")
      },
    ])

  private static func scalar(
    _ value: Value, _ function: String, _ interpreter: Interpreter
  ) throws(PythonError) -> Unicode.Scalar {
    let scalars = try interpreter.text(value).unicodeScalars
    guard scalars.count == 1, let scalar = scalars.first else {
      throw PythonError(
        .typeError, "\(function)() argument must be a unicode character, not str")
    }
    return scalar
  }

  private static func letters(_ category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
