// How a module prints, after PyTorch's `Module.__repr__`.

/// The text of a module from its parts, each part already as text.
public func moduleText(
  typeName: String, extra: String, children: [(name: String, text: String)]
) -> String {
  let extraLines = extra.isEmpty ? [] : extra.split(separator: "\n").map(String.init)
  let childLines = children.map { "(\($0.name)): " + indentedText($0.text, by: 2) }
  if extraLines.count == 1 && childLines.isEmpty { return "\(typeName)(\(extraLines[0]))" }
  let lines = extraLines + childLines
  guard !lines.isEmpty else { return "\(typeName)()" }
  return "\(typeName)(\n  " + lines.joined(separator: "\n  ") + "\n)"
}

/// The text of a list of modules, equal neighbors counted, after PyTorch's `ModuleList.__repr__`.
public func moduleListText(typeName: String, elements: [String]) -> String {
  guard !elements.isEmpty else { return "\(typeName)()" }
  var groups: [(first: Int, last: Int, text: String)] = []
  for (index, text) in elements.enumerated() {
    if let last = groups.last, last.text == text {
      groups[groups.count - 1].last = index
    } else {
      groups.append((index, index, text))
    }
  }
  let lines = groups.map { group in
    let label =
      group.first == group.last
      ? "(\(group.first)): " : "(\(group.first)-\(group.last)): \(group.last - group.first + 1) x "
    return indentedText(label + group.text, by: 2)
  }
  return "\(typeName)(\n  " + lines.joined(separator: "\n  ") + "\n)"
}

private func indentedText(_ text: String, by spaces: Int) -> String {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  guard lines.count > 1 else { return text }
  let indent = String(repeating: " ", count: spaces)
  return ([String(lines[0])] + lines.dropFirst().map { indent + $0 }).joined(separator: "\n")
}
