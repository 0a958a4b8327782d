/// The engine's side of the race: answers each request line with one line of JSON.
///
///     time TASK COUNT    {"seconds": s}       COUNT units of the task's work, in processor time
///     check TASK         {"value": v}         a number on which all peers must agree
///     allocations        {"count": n}         in 1,000 training steps after the first
///
/// Requests come as arguments (`Benchmarks "time xor 100000"`) or line by line on standard input.
@main
struct Benchmarks {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.isEmpty {
      while let line = readLine() { respond(to: line) }
    } else {
      arguments.forEach(respond)
    }
  }

  private static func respond(to request: String) {
    let words = request.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("time", 3): time(words[1], count: Int(words[2]) ?? 1)
    case ("check", 2): answer("value", task(words[1])?.check())
    case ("allocations", 1): answer("count", allocationsOfTraining(steps: 1_000))
    default: print("{\"error\": \"unknown request\"}")
    }
    flush()
  }

  private static func time(_ name: String, count: Int) {
    guard let task = task(name) else { return answer("seconds", Double?.none) }
    let start = processorTime()
    task.run(count)
    answer("seconds", processorTime() - start)
  }

  private static func task(_ name: String) -> (any Task)? {
    switch name {
    case "xor": XOR()
    case "images": Images()
    case "grid": Grid()
    case "xor2": XOR(hidden: 2, epochs: 200)
    case "deep": Network.deep
    case "flowers": Network.flowers
    case "digits": Digits()
    case "table": Table()
    default: nil
    }
  }

  private static func answer(_ key: String, _ value: (some CustomStringConvertible)?) {
    print("{\"\(key)\": \(value.map { "\($0)" } ?? "null")}")
  }
}

/// A piece of work that all peers do.
protocol Task {
  /// Does so many units of it, from the same start each time.
  func run(_ count: Int)
  /// What all peers must agree on.
  func check() -> Double
}
