import Foundation

/// The text in ASCII: known signs by their usual spelling, accents left out, the rest as `?`.
public func asciiSpelling(of text: String) -> String {
  guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
  var result = ""
  for character in text {
    if character.isASCII {
      result.append(character)
    } else if let spelling = asciiSpellings[character] {
      result += spelling
    } else if let base = character.decomposedBase {
      result.unicodeScalars.append(base)
    } else {
      result += String(repeating: "?", count: max(1, character.displayWidth))
    }
  }
  return result
}

extension Character {
  /// The ASCII letter that carries the accents, as `e` of `é`.
  fileprivate var decomposedBase: Unicode.Scalar? {
    let scalars = String(self).decomposedStringWithCanonicalMapping.unicodeScalars
    guard let base = scalars.first, base.isASCII,
      scalars.dropFirst().allSatisfy({ $0.properties.generalCategory == .nonspacingMark })
    else { return nil }
    return base
  }
}

private let asciiSpellings: [Character: String] = [
  "…": "...", "–": "-", "—": "--", "‘": "'", "’": "'", "“": "\"", "”": "\"", "•": "*", "◦": "-",
  "▪": "*", "·": "-", "→": "->", "←": "<-", "↑": "^", "↓": "v", "⇒": "=>", "▸": ">", "❯": ">",
  "×": "x", "÷": "/", "±": "+/-", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~=", "−": "-",
  "✓": "+", "✗": "x", "○": "o", "●": "*", "◐": "%", "☐": "[ ]", "☑": "[x]", "√": "sqrt",
  "∞": "inf", "°": " deg", "€": "EUR", "½": "1/2", "¼": "1/4", "¾": "3/4", "\u{00A0}": " ",
  "│": "|", "─": "-", "━": "=", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+",
  "┤": "+", "┬": "+", "┴": "+", "┼": "+", "╭": "+", "╮": "+", "╰": "+", "╯": "+", "▏": "|",
  "▌": "|", "█": "#", "▉": "#", "░": ".", "▒": ":", "▓": "%", "╌": "-", "┄": "-", "┈": ".",
  "▲": "^", "▼": "v", "◆": "+", "■": "#", "□": "o", "★": "*",
  "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "η": "eta",
  "θ": "theta", "λ": "lambda", "μ": "mu", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau",
  "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega", "Σ": "Sum", "Δ": "Delta", "Ω": "Omega",
  "∑": "sum", "∏": "prod", "∂": "d", "∇": "grad", "∈": " in ", "⊙": "*", "⋅": "*", "ŷ": "y^",
  "²": "^2", "³": "^3", "¹": "^1", "⁰": "^0", "⁻": "^-", "ᵀ": "^T", "₀": "0", "₁": "1", "₂": "2",
  "₃": "3", "₄": "4", "ₜ": "_t", "ₖ": "_k", "ᵢ": "_i", "ₙ": "_n", "ß": "ss", "æ": "ae", "ø": "o",
]
