import Foundation

/// How often memory is asked for in training steps after the first.
func allocationsOfTraining(steps: Int) -> Int? {
  var xor = XOR().trainer
  var images = Images().trainer
  xor.step()
  images.step()
  guard let before = allocationCount() else { return nil }
  xor.run(steps: steps)
  images.run(steps: steps)
  return allocationCount().map { $0 - before }
}

/// What the counting library says, or nil where it was not loaded before everything else.
private func allocationCount() -> Int? {
  typealias Count = @convention(c) () -> Int
  guard let program = dlopen(nil, RTLD_NOW), let symbol = dlsym(program, "allocation_count") else {
    return nil
  }
  return unsafeBitCast(symbol, to: Count.self)()
}
