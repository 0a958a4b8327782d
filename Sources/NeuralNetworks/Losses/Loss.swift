/// How wrong the network is: one number to make small, from outputs ŷ and targets y.
///
/// Every loss is averaged over the batch; the doc comment of each says what it does with several
/// outputs. With weights, the average is Σ wₙ Lₙ / Σ wₙ.
public enum Loss: Equatable, Sendable {
  /// (ŷ − y)², averaged over outputs.
  case meanSquaredError
  /// ½ (ŷ − y)², averaged over outputs.
  case halfMeanSquaredError
  /// |ŷ − y|, averaged over outputs.
  case meanAbsoluteError
  /// ½ d² for |d| ≤ delta, else delta · (|d| − ½ delta), averaged over outputs.
  case huber(delta: Double)
  /// max(0, 1 − y·ŷ) with y = ±1, averaged over outputs.
  case hinge
  /// max(0, −y·ŷ) with y = ±1, averaged over outputs.
  case perceptron
  /// −[y ln ŷ + (1 − y) ln(1 − ŷ)], averaged over outputs.
  case binaryCrossEntropy
  /// The same with ŷ = sigmoid(z), the network giving z.
  case binaryCrossEntropyWithLogits
  /// −Σⱼ yⱼ ln ŷⱼ
  case categoricalCrossEntropy
  /// The same with ŷ = softmax(z), the network giving z.
  case categoricalCrossEntropyWithLogits
  /// Σⱼ yⱼ ln(yⱼ / ŷⱼ)
  case klDivergence
  /// Σ weight · loss, each head judging the next `outputs` columns.
  case heads([Head])

  /// One head's part of a sum of losses.
  public struct Head: Equatable, Sendable {
    public var outputs: Int
    public var loss: Loss
    public var weight: Double

    public init(outputs: Int, loss: Loss, weight: Double = 1) {
      self.outputs = outputs
      self.loss = loss
      self.weight = weight
    }
  }
}
