/// Windows on the parameters (or their gradients) of one stage.
extension Pass {
  func weights(_ place: DensePlace) -> Rows { rows(parameters, place) }
  func biases(_ place: DensePlace) -> Vector { biases(parameters, place) }
  func weights(_ place: ConvolutionPlace) -> Vector { weights(parameters, place) }
  func biases(_ place: ConvolutionPlace) -> Vector { biases(parameters, place) }

  func rows(_ numbers: Vector, _ place: DensePlace) -> Rows {
    Rows(base: numbers.base + place.weights, rows: place.inputs, columns: place.units)
  }

  func biases(_ numbers: Vector, _ place: DensePlace) -> Vector {
    numbers[place.biases..<place.biases + place.units]
  }

  func weights(_ numbers: Vector, _ place: ConvolutionPlace) -> Vector {
    numbers[place.weights..<place.weights + place.weightCount]
  }

  func biases(_ numbers: Vector, _ place: ConvolutionPlace) -> Vector {
    numbers[place.biases..<place.biases + place.output.channels]
  }

  /// The statistics in force: the batch's in training, else the running ones.
  func view(_ place: NormalizationPlace) -> NormalizationView {
    let source = isTraining ? work.batchStatistics : statistics
    let middle = place.statistics + place.channels
    return NormalizationView(
      place: place, gamma: parameters[place.scales..<place.scales + place.channels],
      beta: parameters[place.shifts..<place.shifts + place.channels],
      mean: source[place.statistics..<middle], variance: source[middle..<middle + place.channels])
  }
}
