/// Takes contractions apart: `isn't` and `isnt` are `is not`, `I'd` is `i would`.
enum Contractions {
  private static let withoutMark: [String: [String]] = [
    "cant": ["can", "not"], "cannot": ["can", "not"], "dont": ["do", "not"],
    "doesnt": ["does", "not"], "didnt": ["did", "not"], "isnt": ["is", "not"],
    "arent": ["are", "not"], "wasnt": ["was", "not"], "werent": ["were", "not"],
    "wouldnt": ["would", "not"], "shouldnt": ["should", "not"], "couldnt": ["could", "not"],
    "wont": ["will", "not"], "havent": ["have", "not"], "hasnt": ["has", "not"],
    "aint": ["is", "not"], "mustnt": ["must", "not"], "neednt": ["need", "not"],
    "im": ["i", "am"], "ive": ["i", "have"], "thats": ["that", "is"], "theres": ["there", "is"],
    "youd": ["you", "would"], "theyre": ["they", "are"], "youre": ["you", "are"],
    "gonna": ["going", "to"], "wanna": ["want", "to"], "nt": ["not"], "dnt": ["do", "not"],
    "thru": ["through"], "wld": ["would"], "cld": ["could"], "shld": ["should"],
  ]

  private static let endings: [String: String] = [
    "s": "is", "re": "are", "d": "would", "ll": "will", "ve": "have", "m": "am",
  ]

  static func parts(of word: String) -> [String] {
    if let parts = withoutMark[word] { return parts }
    guard let mark = word.firstIndex(of: "'") else { return [word] }
    let head = String(word[..<mark])
    let tail = String(word[word.index(after: mark)...])
    if tail == "t", head.hasSuffix("n") {
      switch head {
      case "won": return ["will", "not"]
      case "can": return ["can", "not"]
      case "ain": return ["is", "not"]
      case "shan": return ["shall", "not"]
      default: return [String(head.dropLast()), "not"]
      }
    }
    if tail == "s", !subjects.contains(head) { return [head] }
    if let ending = endings[tail] { return [head, ending] }
    return tail.isEmpty ? [head] : [head, tail]
  }

  /// After these `'s` is a verb; after any other word it may be a genitive and is dropped.
  private static let subjects: Set<String> = [
    "it", "that", "he", "she", "there", "what", "who", "this", "here", "where", "how", "let",
    "recall", "accuracy", "precision", "model", "answer", "everything", "nothing", "one",
  ]
}
