import Diagnostics
import Foundation

/// A file that tells when it was changed: its content as JSON text, and a seal.
///
/// The seal is an HMAC-SHA-256 of the very bytes of `result`. With a key that only the teacher
/// and the machine that makes the file know, nobody else can make one; without a key it still
/// shows every change that was made without care.
public struct SealedFile: Hashable, Codable, Sendable {
  /// The content as JSON.
  public var result: String
  /// 64 hexadecimal digits.
  public var seal: String

  /// Seals a value.
  public init(_ value: some Encodable, key: String = "") throws(Diagnostic) {
    result = try LearningStore.reporting("write the result", nil) {
      String(decoding: try SealedFile.encoder.encode(value), as: UTF8.self)
    }
    seal = SealedFile.seal(of: result, key: key)
  }

  init(result: String, seal: String) {
    self.result = result
    self.seal = seal
  }

  /// The content of a sealed file.
  ///
  /// - Throws: `Diagnostic` if the text is no sealed file, or was changed since it was sealed.
  public static func content(of text: String, key: String = "") throws(Diagnostic) -> String {
    let sealed = try? JSONDecoder().decode(SealedFile.self, from: Data(text.utf8))
    guard let sealed else {
      throw Diagnostic(
        "this is not a result file",
        expected: "a file that `lectern submit` or `--mode exam` wrote")
    }
    guard sealed.seal == seal(of: sealed.result, key: key) else {
      throw Diagnostic(
        "the result file was changed after it was written, or sealed with another key",
        got: "seal \(sealed.seal.prefix(12))…",
        fix: "ask for the file as it was written")
    }
    return sealed.result
  }

  /// The file's text.
  public var text: String {
    let parts = [("result", result), ("seal", seal)].map {
      "\(JSONText.string($0)): \(JSONText.string($1))"
    }
    return "{" + parts.joined(separator: ", ") + "}\n"
  }

  private static func seal(of text: String, key: String) -> String {
    SHA256.authentication(of: Array(text.utf8), key: Array(key.utf8)).hexadecimal
  }

  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .secondsSince1970
    return encoder
  }

  static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .secondsSince1970
    return decoder
  }
}
