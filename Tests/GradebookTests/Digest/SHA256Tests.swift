import Gradebook
import Testing

@Suite("A digest")
struct SHA256Tests {
  @Test(
    "is the one of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func digest(text: String, expected: String) {
    #expect(Gradebook.digest(of: text) == expected)
  }

  @Test("is right at every length around the size of a block")
  func lengths() {
    // hashlib.sha256 of the digests of "a" * n for n from 0 to 199, joined
    let all = (0..<200).map { Gradebook.digest(of: String(repeating: "a", count: $0)) }
    #expect(
      Gradebook.digest(of: all.joined())
        == "019f2b9f1af27a53a1f046da7e98af2c179f431e4b5bebb000e74040917a4123")
  }

  @Test("with a key is the one of RFC 4231")
  func authentication() {
    let key = Array("Jefe".utf8)
    let message = Array("what do ya want for nothing?".utf8)
    #expect(
      SHA256.authentication(of: message, key: key).hexadecimal
        == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    let longKey = [UInt8](repeating: 0xAA, count: 131)
    let text = Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8)
    #expect(
      SHA256.authentication(of: text, key: longKey).hexadecimal
        == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }
}
