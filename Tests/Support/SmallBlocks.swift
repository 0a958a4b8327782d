/// Blocks that the pages of several tests have; `"""` texts take them in as `\(SmallBlocks.gate)`.
public enum SmallBlocks {
  /// AND with rate 1 from zero, the examples in the order 00, 01, 10, 11. By hand, with ≥ 0 as 1: the epochs make
  /// 2, 3, 3, 2, 1 and 0 mistakes and end at w = (2, 1), b = −3.
  public static let gate = """
    ```experiment
    id: gate
    data: and
    network: perceptron
    weights: [0, 0]
    bias: 0
    rule: rosenblatt
    rate: 1
    epochs: 10
    ```
    """

  /// One linear unit on one example: z = 2·(−2) + 8 = 4, the target is 2, and ∂J/∂w = (4 − 2)·(−2) = −4.
  public static let unit = """
    ```experiment
    id: unit
    data:
      inputs: [x]
      target: t
      rows: [[-2, 2]]
    network: linear
    weights: [2]
    bias: 8
    loss: half-mse
    rate: 0.1
    epochs: 50
    ```
    """

  /// Two pairs, and a word that belongs to nothing.
  public static let match = """
    ```question
    id: match
    ask: Which belongs?
    match:
      - {this: a step, with: 0 or 1}
      - {this: a sigmoid, with: between 0 and 1}
    extra: [any number]
    ```
    """

  /// Points at a parameter of `gate`.
  public static let weight = """
    ```question
    id: weight
    ask: Which is the largest?
    point: {parameter: [w2]}
    ```
    """

  /// Points at an example of `gate`.
  public static let row = """
    ```question
    id: row
    ask: Which is a 1?
    point: {example: [4]}
    ```
    """

  /// Two of three choices are right.
  public static let several = """
    ```question
    id: several
    ask: Which are numbers?
    choices: [{right: one}, {wrong: a word}, {right: two}]
    multiple: true
    ```
    """
}
