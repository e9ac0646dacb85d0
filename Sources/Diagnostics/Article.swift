extension String {
  /// The word behind its article, such as `an order` and `a match`.
  public var withArticle: String {
    let takesAn = first.map { "aeiouAEIOU".contains($0) } ?? false
    return (takesAn ? "an " : "a ") + self
  }
}
