/// With ŷ = softmax(z): L = Σⱼ yⱼ · (ln Σₖ e^zₖ − zⱼ), ∂L/∂zⱼ = softmax(z)ⱼ · Σₖ yₖ − yⱼ
///
/// For one-hot targets Σ y = 1 and the gradient is ŷ − y. PyTorch's `CrossEntropyLoss`.
struct CategoricalCrossEntropyWithLogits: RowLoss {
  func value(_ outputs: Vector, _ targets: Vector) -> Double {
    let largest = outputs.largest
    var powers = 0.0
    for k in 0..<outputs.count { powers += Elementary.exp(outputs[k] - largest) }
    let logarithm = Elementary.log(powers)
    var sum = 0.0
    for j in 0..<outputs.count { sum += targets[j] * (logarithm - (outputs[j] - largest)) }
    return sum
  }

  func gradient(_ outputs: Vector, _ targets: Vector, scale: Double, into gradient: Vector) {
    Softmax.forward(outputs, into: gradient)
    var total = 0.0
    for k in 0..<targets.count { total += targets[k] }
    for j in 0..<outputs.count { gradient[j] = scale * (gradient[j] * total - targets[j]) }
  }
}
