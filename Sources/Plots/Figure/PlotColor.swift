import Terminal

/// A color as red, green and blue from 0 to 255.
public struct PlotColor: Hashable, Sendable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A color by Matplotlib's spelling: a name, one letter, `C0` to `C9`, `tab:blue`, `#1f77b4`,
  /// `#fff` or a gray level such as `0.5`; nil for anything else.
  public init?(name: String) {
    let name = name.lowercased()
    if let known = PlotColor.named[name] {
      self.init(known)
    } else if name.hasPrefix("c"), let index = Int(name.dropFirst()), index >= 0 {
      self = PlotColor.cycle(index)
    } else if name.hasPrefix("tab:"), let known = PlotColor.tableau[String(name.dropFirst(4))] {
      self.init(known)
    } else if let gray = Double(name), (0...1).contains(gray) {
      let level = UInt8((gray * 255).rounded())
      self.init(red: level, green: level, blue: level)
    } else if name.hasPrefix("#") {
      self.init(hexadecimal: String(name.dropFirst()))
    } else {
      return nil
    }
  }

  private init?(hexadecimal digits: String) {
    let full = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits
    guard full.count == 6, let value = UInt32(full, radix: 16) else { return nil }
    self.init(value)
  }

  private init(_ value: UInt32) {
    self.init(
      red: UInt8(value >> 16 & 255), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }

  /// The nth color of Matplotlib's default cycle; after the tenth it begins again.
  public static func cycle(_ index: Int) -> PlotColor {
    let colors: [UInt32] = [
      0x1F77B4, 0xFF7F0E, 0x2CA02C, 0xD62728, 0x9467BD, 0x8C564B, 0xE377C2, 0x7F7F7F, 0xBCBD22,
      0x17BECF,
    ]
    return PlotColor(colors[((index % 10) + 10) % 10])
  }

  /// `#rrggbb`.
  public var hexadecimal: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  private static let tableau: [String: UInt32] = [
    "blue": 0x1F77B4, "orange": 0xFF7F0E, "green": 0x2CA02C, "red": 0xD62728,
    "purple": 0x9467BD, "brown": 0x8C564B, "pink": 0xE377C2, "gray": 0x7F7F7F,
    "grey": 0x7F7F7F, "olive": 0xBCBD22, "cyan": 0x17BECF,
  ]

  private static let named: [String: UInt32] = [
    "b": 0x0000FF, "g": 0x008000, "r": 0xFF0000, "c": 0x00BFBF, "m": 0xBF00BF, "y": 0xBFBF00,
    "k": 0x000000, "w": 0xFFFFFF, "blue": 0x0000FF, "green": 0x008000, "red": 0xFF0000,
    "cyan": 0x00FFFF, "magenta": 0xFF00FF, "yellow": 0xFFFF00, "black": 0x000000,
    "white": 0xFFFFFF, "orange": 0xFFA500, "purple": 0x800080, "brown": 0xA52A2A,
    "pink": 0xFFC0CB, "gray": 0x808080, "grey": 0x808080, "olive": 0x808000,
    "navy": 0x000080, "teal": 0x008080, "lime": 0x00FF00, "maroon": 0x800000,
    "crimson": 0xDC143C, "gold": 0xFFD700, "salmon": 0xFA8072, "coral": 0xFF7F50,
    "tomato": 0xFF6347, "steelblue": 0x4682B4, "skyblue": 0x87CEEB, "lightblue": 0xADD8E6,
    "darkblue": 0x00008B, "darkgreen": 0x006400, "darkred": 0x8B0000, "darkorange": 0xFF8C00,
    "lightgray": 0xD3D3D3, "lightgrey": 0xD3D3D3, "darkgray": 0xA9A9A9, "darkgrey": 0xA9A9A9,
    "indigo": 0x4B0082, "violet": 0xEE82EE, "turquoise": 0x40E0D0, "royalblue": 0x4169E1,
  ]
}
