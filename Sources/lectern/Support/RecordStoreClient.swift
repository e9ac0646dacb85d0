import Classroom
import Diagnostics
import Foundation
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A Learning Record Store behind HTTP, with xAPI 1.0.3 and Basic authentication.
struct RecordStoreClient {
  private let address: URL
  private let authorization: String
  private static let timeoutSeconds = 20.0

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
        var request = self.request()
        request.httpMethod = "POST"
        request.httpBody = Data(statements.utf8)
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        return self.reply(to: request)
      },
      fetch: { id in self.reply(to: self.request(query: "statementId=\(id)")) })
  }

  private func request(query: String? = nil) -> URLRequest {
    var parts = URLComponents(
      url: address.appendingPathComponent("statements"), resolvingAgainstBaseURL: false)
    parts?.query = query
    var request = URLRequest(
      url: parts?.url ?? address, cachePolicy: .reloadIgnoringLocalCacheData,
      timeoutInterval: Self.timeoutSeconds)
    request.setValue("1.0.3", forHTTPHeaderField: "X-Experience-API-Version")
    request.setValue(authorization, forHTTPHeaderField: "Authorization")
    return request
  }

  private func reply(to request: URLRequest) -> RecordStore.Reply {
    let answered = DispatchSemaphore(value: 0)
    let shared = Box()
    URLSession(configuration: .ephemeral).dataTask(with: request) { data, response, error in
      let body = data.map { String(decoding: $0, as: UTF8.self) } ?? ""
      shared.result.withLock { reply in
        if let response = response as? HTTPURLResponse {
          reply = .answered(status: response.statusCode, body: body)
        } else {
          reply = .unreachable((error as NSError?)?.localizedDescription ?? "no answer")
        }
      }
      answered.signal()
    }.resume()
    answered.wait()
    return shared.result.withLock { $0 }
  }
}

/// What the answer of a request is put into.
private final class Box: Sendable {
  let result = Mutex(RecordStore.Reply.unreachable("no answer"))
}
