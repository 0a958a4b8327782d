import Testing

@testable import CursesTerminal

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct ErrorCaptureTests {
  @Test func replaysAllThatWasWritten() throws {
    var path = Array("/tmp/gradus-test-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    try #require(file >= 0)
    unlink(path)
    let message = [UInt8]((0..<3000).map { UInt8($0 % 251) })
    #expect(write(file, message, message.count) == message.count)
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    ErrorCapture.replay(from: file, to: ends[1])
    close(ends[1])
    var received = [UInt8](repeating: 0, count: 4000)
    let count = read(ends[0], &received, received.count)
    #expect(Array(received.prefix(max(0, count))) == message)
    close(ends[0])
    close(file)
  }
}
