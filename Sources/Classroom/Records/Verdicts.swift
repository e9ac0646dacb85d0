import Questions

extension StoredVerdict {
  init(_ verdict: Verdict) {
    self =
      switch verdict {
      case .pass: .pass
      case .partial: .partial
      case .fail: .fail
      }
  }
}

extension Verdict {
  init(_ verdict: StoredVerdict) {
    self =
      switch verdict {
      case .pass: .pass
      case .partial: .partial
      case .fail: .fail
      }
  }
}
