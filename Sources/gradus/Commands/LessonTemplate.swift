/// The lesson that `gradus new` writes.
enum LessonTemplate {
  static func text(id: String) -> String {
    let title = id.prefix(1).uppercased() + id.dropFirst().replacing("-", with: " ")
    return """
      ---
      gradus: 1
      id: \(id)
      version: 1
      title: \(title)
      minutes: 5
      ---

      # \(title)

      ## One idea a page

      Each second-level heading begins a page. This one has an experiment and a picture of it.

      The gate OR is 1 when at least one input is 1. The weights are {w1} and {w2} now.

      ```experiment
      id: gate
      data: or
      network: perceptron
      weights: [0, 0]
      bias: 0
      rule: rosenblatt
      rate: 1
      epochs: 10
      ```

      ```plot
      of: gate
      show: [boundary, mistakes, weights]
      ```

      ```question
      id: first-clean-epoch
      ask: Which epoch will be the first without a mistake?
      predict: epoch
      when: epoch_mistakes == 0
      within: 1
      hints:
        - It takes more than two.
      explain: The weights ended at {w1} and {w2}, the bias at {b}.
      ```

      ```train
      of: gate
      epochs: 8
      speed: 4
      ```

      ```notes
      For the instructor. Learners do not see this.
      ```

      ## What you can now say

      - A perceptron learned OR with the weights {gate.w1} and {gate.w2}.
      """ + "\n"
  }
}
