import Diagnostics
import Foundation
import Terminal
import Testing

@Suite("Ctrl-C during a computation", .serialized)
struct InterruptFlagTests {
  @Test("raises a flag that the computation asks for, until it is lowered")
  func raised() {
    let flag = InterruptFlag()
    let steps = flag.whileRunning {
      var steps = 0
      for step in 0..<10 where !flag.isRaised {
        steps += 1
        if step == 3 { pressInterrupt() }
      }
      #expect(flag.isRaised)
      flag.lower()
      #expect(!flag.isRaised)
      return steps
    }
    #expect(steps == 4)
  }

  @Test("is caught until the outermost of nested computations ends, errors or not")
  func nested() {
    let flag = InterruptFlag()
    flag.whileRunning {
      #expect(throws: Diagnostic.self) {
        try flag.whileRunning { () throws(Diagnostic) in throw Diagnostic("stopped") }
      }
      pressInterrupt()
      #expect(flag.isRaised)
      flag.whileRunning { #expect(flag.isRaised) }
      flag.lower()
    }
  }

  @Test("does not carry over into the next computation")
  func fresh() {
    let flag = InterruptFlag()
    flag.whileRunning { pressInterrupt() }
    flag.whileRunning { #expect(!flag.isRaised) }
  }
}

/// Sends SIGINT to this thread, which may have it blocked since tests run on a pool, and comes back
/// when it was handled.
private func pressInterrupt() {
  var interrupt = sigset_t()
  sigemptyset(&interrupt)
  sigaddset(&interrupt, SIGINT)
  var before = sigset_t()
  pthread_sigmask(SIG_UNBLOCK, &interrupt, &before)
  raise(SIGINT)
  pthread_sigmask(SIG_SETMASK, &before, nil)
}
