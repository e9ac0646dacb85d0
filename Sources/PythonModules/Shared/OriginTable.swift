/// Reads where classes are defined in the real library.
enum OriginTable {
  /// - Parameter text: lines of a module here, the module there, and names of classes.
  /// - Returns: the full name of each class there, by its full name here.
  static func read(_ text: String) -> [String: String] {
    var table: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for name in words.dropFirst(2) { table["\(words[0]).\(name)"] = "\(words[1]).\(name)" }
    }
    return table
  }
}
