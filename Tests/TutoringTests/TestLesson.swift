import LessonScript
import TestSupport

@testable import Tutoring

/// A small lesson with one of everything, and the sessions of it that tests begin with.
enum TestLesson {
  static let text = """
    ## Train

    Now {w1}.

    \(SmallBlocks.gate)

    ```train
    of: gate
    epochs: 8
    ```

    ```question
    id: guess
    ask: Which epoch is the first without a mistake?
    predict: epoch
    when: epoch_mistakes == 0
    within: 1
    points: 2
    ```

    ## Ask

    ```plot
    of: gate
    show: [weights]
    ```

    ```question
    id: sum
    ask: What is 2·3 − 1/2?
    number: 2*3 - 1/2
    within: 0.01
    points: 3
    attempts: 2
    hints:
      - Multiply first.
      - {say: It is more than 5., cost: 2}
    wrong:
      - answer: 6.5
        say: Take it off.
    ```

    ```question
    id: pick
    ask: Which?
    choices:
      - wrong: This
        say: Not this.
      - right: That
    ```

    ```question
    id: word
    ask: What is added?
    text: [the bias, bias]
    ```

    ## Do

    {gate2.mistakes} mistakes.

    ```task
    id: task
    ask: Learn it.
    of: gate2
    knobs:
      rate: [0.001, 1]
    conditions:
      - if: mistakes == 0
        say: no mistakes
        points: 2
      - if: epoch <= 5
        say: quickly
        points: 1
    model:
      rate: 1
      epochs: 8
    ```

    ```experiment
    id: gate2
    data: and
    network: perceptron
    weights: [1, 1]
    bias: 1
    rule: rosenblatt
    rate: 0.001
    epochs: 10
    ```
    """

  static func lesson(_ pages: String = text, front: String = "") throws -> Lesson {
    try SmallLesson.lesson(pages, front: front)
  }

  static func session() throws -> Session { try Session(lesson()) }

  /// A session on the page with this number, from 0.
  static func session(onPage page: Int) throws -> Session {
    var session = try session()
    update(&session, .goTo(page: page))
    return session
  }

  /// A session in which this question is the one that waits for an answer.
  static func session(at id: String) throws -> Session {
    var session = try session()
    session.skipTo(id)
    return session
  }
}

extension Session {
  /// Goes to a question's or a task's page and skips what stands before it.
  mutating func skipTo(_ id: String) {
    let page = lesson.pages.firstIndex { $0.items.contains { $0.id == id } } ?? 0
    update(&self, .goTo(page: page))
    while coveredSteps > 0 { update(&self, .uncover) }
    while let item = activeItem, item.id != id { update(&self, .skip(item: item.id)) }
  }

  /// Why the last action was refused.
  var refusal: Refusal? { if case .refused(let why)? = notice { why } else { nil } }
}
