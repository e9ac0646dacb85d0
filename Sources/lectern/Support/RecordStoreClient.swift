import CTransfer
import Classroom
import Diagnostics
import Foundation

/// A Learning Record Store behind HTTP, with xAPI 1.0.3 and Basic authentication.
struct RecordStoreClient {
  private let address: URL
  private let authorization: String
  private static let timeoutSeconds = 20

  /// - Throws: `Diagnostic` if the address is none, or would send the password in the open.
  init(address text: String, user: String, password: String) throws(Diagnostic) {
    guard let url = URL(string: text), let host = url.host, let scheme = url.scheme,
      ["http", "https"].contains(scheme)
    else {
      throw Diagnostic(
        "'\(text)' is not the address of a record store",
        expected: "such as https://lrs.school.example/xAPI")
    }
    guard scheme == "https" || ["127.0.0.1", "localhost", "::1"].contains(host) else {
      throw Diagnostic(
        "the password would be sent in the open to \(host)", fix: "use an https address")
    }
    address = url
    authorization = "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
  }

  var store: RecordStore {
    RecordStore(
      post: { statements in
        self.reply(to: self.address(), body: statements)
      },
      fetch: { id in self.reply(to: self.address(query: "statementId=\(id)")) })
  }

  private func address(query: String? = nil) -> String {
    var parts = URLComponents(
      url: address.appendingPathComponent("statements"), resolvingAgainstBaseURL: false)
    parts?.query = query
    return (parts?.url ?? address).absoluteString
  }

  /// - Parameter body: what is sent, as JSON; without it the store is only asked.
  private func reply(to address: String, body: String? = nil) -> RecordStore.Reply {
    let lines = [
      "X-Experience-API-Version: 1.0.3", "Authorization: \(authorization)",
      "Content-Type: application/json",
    ]
    var reply = withCStrings(lines) { headers in
      guard let body else { return lectern_request(address, headers, nil, 0, Self.timeoutSeconds) }
      return lectern_request(address, headers, body, body.utf8.count, Self.timeoutSeconds)
    }
    defer { lectern_reply_free(&reply) }
    guard reply.status > 0 else {
      return .unreachable(
        withUnsafeBytes(of: reply.problem) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    let bytes = UnsafeRawBufferPointer(start: reply.body, count: reply.length)
    return .answered(status: reply.status, body: String(decoding: bytes, as: UTF8.self))
  }
}

/// Texts as C wants them: pointers, and NULL behind the last.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
  func descend(_ rest: ArraySlice<String>, _ pointers: [UnsafePointer<CChar>?]) -> Result {
    guard let first = rest.first else { return body(pointers + [nil]) }
    return first.withCString { descend(rest.dropFirst(), pointers + [$0]) }
  }
  return descend(texts[...], [])
}
