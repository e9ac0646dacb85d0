/// `$…$` and `$$…$$` as formulas. A dollar before a space, or one that closes before a digit,
/// is money.
public func textWithFormulas(_ text: String) -> StyledText {
  guard text.contains("$") else { return StyledText(text) }
  var result = StyledText()
  var rest = text[...]
  while let open = rest.firstIndex(of: "$") {
    let fence = rest[open...].hasPrefix("$$") ? "$$" : "$"
    let start = rest.index(open, offsetBy: fence.count)
    guard let close = closing(fence, in: rest[start...]) else {
      result.append(String(rest[..<start]))
      rest = rest[start...]
      continue
    }
    result.append(String(rest[..<open]))
    result.append(mathText(String(rest[start..<close])), .math)
    rest = rest[rest.index(close, offsetBy: fence.count)...]
  }
  result.append(String(rest))
  return result
}

private func closing(_ fence: String, in text: Substring) -> String.Index? {
  guard let first = text.first, fence == "$$" || first != " " else { return nil }
  var searched = text
  while let found = searched.firstIndex(of: "$") {
    let after = searched[found...].dropFirst(fence.count)
    let before = text[..<found].last
    let closes =
      searched[found...].hasPrefix(fence)
      && (fence == "$$" || (before != " " && before != nil && !(after.first?.isNumber ?? false)))
    if closes, found > text.startIndex { return found }
    searched = searched[searched.index(after: found)...]
  }
  return nil
}
