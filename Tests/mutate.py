#!/usr/bin/env python3
"""Breaks the program in small ways, one at a time, and tells which the tests do not notice.

    python3 Tests/mutate.py            every mutation, an hour or so
    python3 Tests/mutate.py 3 17       these, by number
    python3 Tests/mutate.py --list     what there is
    python3 Tests/mutate.py --check    whether each old text still stands in the sources, exactly once

Works on the last commit, in a clone of its own (--copy, .build/mutants if not given) that is kept, so that the
next run builds only what changed. A mutation is a room under Sources, the exact old text, the new text and the
tests that ought to notice (a filter of `swift test`). A mutation is KILLED when these fail, and SURVIVES when they
pass; then a test is missing, or the line is. Ends with 1 if any survived, and with 2 if a mutation does not apply or
does not compile, which says nothing about the tests: mend the mutation.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import time

PROJECT = pathlib.Path(__file__).resolve().parent.parent

MUTATIONS = [
    # The mathematics.
    ("NeuralNetworks", "let correction2 = 1 - power(beta2, step.count)",
     "let correction2 = 1 - power(beta2, step.count + 1)", r"NeuralNetworksTests\.TrajectoryTests"),
    ("NeuralNetworks", ".replacing(with: -delta, where: d.isBelow(-delta))",
     ".replacing(with: -delta, where: d.isBelow(0))", r"NeuralNetworksTests\.(Loss|Trajectory)Tests"),
    ("NeuralNetworks", "next.factor(epoch: e - epochs)", "next.factor(epoch: e)", "NeuralNetworksTests"),
    ("NeuralNetworks", "guard e < epochs else { return floor }", "guard e < epochs else { return 1 }",
     "NeuralNetworksTests"),
    ("NeuralNetworks", "let kept = 1 / (1 - rate)", "let kept = 1.0", "NeuralNetworksTests"),
    ("NeuralNetworks", "if loss < bestLoss - improvement {", "if loss < bestLoss {", "NeuralNetworksTests"),
    ("NeuralNetworks", "self.test = Array(order[..<testCount])",
     "self.test = Array(order[..<testCount].reversed())", "DataSplitTests|DataPreparationTests"),
    ("NeuralNetworks", "(outputs[0] >= output) != (targets[0] > target)",
     "(outputs[0] > output) != (targets[0] > target)", "NeuralNetworksTests"),
    ("NeuralNetworks", "return sum + width * (pair.0.truePositiveRate + pair.1.truePositiveRate) / 2",
     "return sum + width * pair.1.truePositiveRate", "ROCCurveTests"),
    ("NeuralNetworks", "return (mean, (squares / n).squareRoot())",
     "return (mean, (squares / (n - 1)).squareRoot())", "ScalingTests"),
    ("NeuralNetworks", "let sign: Double = w > 0 ? 1 : w < 0 ? -1 : 0", "let sign: Double = w >= 0 ? 1 : -1",
     "NeuralNetworksTests"),
    ("NeuralNetworks", "guard expected == count else {", "guard expected <= count else {",
     "SafetensorsReaderTests|TensorFileTests"),
    ("NeuralNetworks", "let unbiased = variance[c] * (Double(m) / Double(m - 1))", "let unbiased = variance[c]",
     r"NeuralNetworksTests\.(Layer|Trajectory)Tests"),

    ("NeuralNetworks", "generator.below(plan.examples.count)", "generator.below(1)", "TrainerTests"),
    ("NeuralNetworks", "let weight = batch.totalWeight\n    record.loss = weight == 0 ? 0 : loss.sum() / weight",
     "let weight = batch.totalWeight\n    record.loss = loss.sum() / Double(batch.count)", "NeuralNetworksTests"),

    # The search for hyperparameters.
    ("HyperparameterSearch", "guard deviation > 0 else { return max(gain, 0) }",
     "guard deviation > 0 else { return gain }", "HyperparameterSearchTests"),
    ("HyperparameterSearch", "for (range, size) in zip(ranges, sizes).reversed() {",
     "for (range, size) in zip(ranges, sizes) {", "HyperparameterSearchTests"),

    # The lesson language.
    ("LessonScript", "(value, style) = (share / 100, .percent)", "(value, style) = (share, .percent)",
     "AnswerNumberTests"),
    ("LessonScript", "return take(.power) ? .binary(.power, base, try signed()) : base",
     "return take(.power) ? .binary(.power, base, try primary()) : base", "FormulaParserTests"),
    ("LessonScript", "return best.distance <= max(1, min(word.count, best.name.count) / 3) ? best.name : nil",
     "return best.distance <= max(1, max(word.count, best.name.count) / 3) ? best.name : nil",
     "LessonScriptTests"),
    ("LessonScript", "test = part(dataset, testStart..<dataset.count)",
     "test = part(dataset, testStart..<dataset.count - 1)", "ExperimentFileTests"),
    ("LessonScript", "let validationStart = split.training.count",
     "let validationStart = split.validation.count", "ExperimentFileTests"),

    # What a learner did.
    ("LessonScript", "case .choice: attempts ?? 2", "case .choice: attempts ?? 3", "TutoringTests"),
    ("Tutoring", "Generator(seed: seed ^ id.fnv1a)", "Generator(seed: seed)", "QuestionKindTests"),
    ("Tutoring", "let start = max(target - 1, 0)", "let start = target", "TimelineTests"),
    ("Tutoring", "return max(earned(item, progress) - cost, 0)", "return earned(item, progress) - cost",
     "TutoringTests"),
    ("Tutoring", "progress.conditionsMet = max(progress.conditionsMet, met)", "progress.conditionsMet = met",
     "TutoringTests"),
    ("Tutoring", "guard countsRepeats || !isKnownToBeWrong(answer, to: question) else { throw .alreadyTried }", "",
     "CostsTests"),
    ("Tutoring", "countsRepeats = true", "countsRepeats = false", "CostsTests"),
    ("Tutoring", "for _ in items where Self.isRight(items, question.kind) {", "for _ in items where items[0] == 99 {",
     "QuestionKindTests"),
    ("Tutoring", "let seed = surveys[id, default: Survey()].trials + 1",
     "let seed = surveys[id, default: Survey()].trials", "SurveyTests"),
    ("LessonScript", "options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil",
     "options: [.caseInsensitive, .widthInsensitive], locale: nil", "TutoringTests"),
    ("Tutoring", "if let beforePlay { timelines[beforePlay.experiment] = beforePlay.timeline }", "",
     "PlayAndDerivationTests"),

    ("Tutoring", "formulas.experiment.map(hasItsOwnRecipe) ?? true, formulas.holds(time)", "formulas.holds(time)",
     "TutoringTests"),
    ("Tutoring", "left = 1 - hidden", "left = 1", "TutoringTests"),
    ("Tutoring", "answers.append(text.onOneLine)", "answers.append(text)", "TutoringTests"),
    ("Tutoring", "missingRuns.removeFirst()\n      beginPlay()", "missingRuns.removeFirst()", "TutoringTests"),
    ("Tutoring", "if let divergence = trainable.flatMap({ timelines[$0]?.divergence }) {",
     "if let divergence = trainable.flatMap({ timelines[$0]?.divergence }), updates == 0 {", "TutoringTests"),

    # Characters.
    ("TextInterface", "guard clip.contains(x: x + 1, y: y) else {", "guard clip.contains(x: x, y: y) else {",
     "FrameTests"),
    ("TextInterface", "let needsEnds = multiples.count < 2 && count > 1", "let needsEnds = false",
     "TextInterfaceTests"),
    ("TextInterface", "let lower = low < 0 ? -roundNumber(notBelow: -low) : 0", "let lower = low < 0 ? low : 0",
     "SteadyRangeTests"),

    # A session as a frame, a key as an action.
    ("Screens", "if !draft.picked.contains(place) {", "if true {", "ScreensTests"),
    ("Screens", "let rows = pane.height - body.height", "let rows = pane.height - body.height - 1",
     "PageFitTests"),
    ("Screens", "high / low >= 100 else {", "high / low > 100 else {", "PicturesTests"),
    ("Screens", "matrix.counts[actual][predicted]", "matrix.counts[predicted][actual]", "ScreensTests"),
    ("Screens", "guard wantedPicks == selectableCount, draft.pickCount == wantedPicks - 1,",
     "guard draft.pickCount == wantedPicks - 1,", "QuestionScreenTests"),
    ("Screens", "selected = (selected + step + count) % count",
     "selected = min(max(selected + step, 0), count - 1)", "MenuTests"),

    ("Screens", "if isPlaying, session.trainingLeft == 0 || session.notice != nil {",
     "if isPlaying, session.trainingLeft == 0 {", "ScreenModelTests"),
    ("Screens", "trainingEnded = isEarly ? time : nil", "trainingEnded = nil", "TrainingKeysTests"),
    ("Screens", "if confirmed == request { return [.act(action)] }", "", "AnsweringKeysTests"),
    ("Screens", "session.hintCosts(of: item).first == 0 ? .hint", "!session.hintCosts(of: item).isEmpty ? .hint",
     "AnsweringKeysTests"),
    ("Screens", "let wished = current < 0 && direction < 0 ? knob.values.count - 1 : current + direction",
     "let wished = current + direction", "ScreenModelTests"),
    ("Screens", "case .overview, .search, .previousPage: heading == nil", "case .overview, .search, .previousPage: true",
     "ScreenModelTests"),
    ("Screens", "guard allows(.up), [.weightBefore", "guard [.weightBefore", "ScreenModelTests"),
    ("Screens", "guard draft.isAnswering else { return key.isDigit }", "guard draft.isAnswering else { return false }",
     "AnsweringKeysTests"),
    ("Screens", "model.scroll = other.scroll", "", "ScreenModelTests"),

    # The terminal.
    ("CursesTerminal", "case 64: return .wheelUp(x: x, y: y)", "case 65: return .wheelUp(x: x, y: y)",
     "EscapeSequenceTests"),
    ("CursesTerminal", "case ..<16: self = .eight", "case ...16: self = .eight", "PaletteTests"),

    # The command line.
    ("gradus", "if effect != nil || ContinuousClock.now - saved > Self.interval {",
     "if ContinuousClock.now - saved > Self.interval {", "ProgressRecorderTests"),
    ("gradus", "guard !isSaved else { return }", "guard isSaved else { return }", "ProgressRecorderTests"),
    ("gradus", "if findings.contains(where: { !$0.errors.isEmpty }) { throw ExitCode(2) }", "",
     "AuthoringTests|CommandTests"),
    ("gradus", "if end == .finished { selected += 1 }", "", "ReviewTerminalTests"),
    ("gradus", "cached.lesson == FileStamp(file), ", "", "CourseOverviewTests"),
    ("gradus", "try writeTraining()\n      try file?.append(action)", "try file?.append(action)", "ProgressRecorderTests"),
    ("gradus", "cards.filter { $0.version == lesson.version && known.contains($0.question) },",
     "cards.filter { known.contains($0.question) },", "CourseOverviewTests"),
]


def occurrences(root, room, old):
    files = sorted((root / "Sources" / room).rglob("*.swift"))
    return [file for file in files for _ in range(file.read_text().count(old))]


def misplaced(root, mutations):
    """Mutations whose old text does not stand in their room exactly once."""
    for number, (room, old, new, _) in mutations:
        count = len(occurrences(root, room, old))
        if count != 1 or old == new:
            yield f"{number}: `{old}` stands {count} times in Sources/{room}"


def run(copy, *command):
    return subprocess.run(command, cwd=copy, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def build(copy):
    return run(copy, "swift", "build", "--build-tests")


def test(copy, filter):
    """Whether the tests pass; a test that hangs has failed."""
    command = ["timeout", "600", "swift", "test", "--skip-build", "--filter", filter]
    result = run(copy, *command)
    ran = re.search(r"Test run with (\d+) tests?", result.stdout)
    if result.returncode == 0 and (not ran or ran[1] == "0"):
        sys.exit(f"the filter {filter} finds no test")
    return result.returncode == 0


def follow(copy):
    """The clone, at the project's last commit."""
    head = subprocess.run(["git", "rev-parse", "HEAD"], cwd=PROJECT, capture_output=True, text=True, check=True)
    if not (copy / ".git").exists():
        subprocess.run(["git", "clone", "-q", str(PROJECT), str(copy)], check=True)
    subprocess.run(["git", "fetch", "-q", str(PROJECT), head.stdout.strip()], cwd=copy, check=True)
    subprocess.run(["git", "checkout", "-q", "-f", head.stdout.strip()], cwd=copy, check=True)


def outcome(copy, room, old, new, filter):
    file = occurrences(copy, room, old)[0]
    text = file.read_text()
    file.write_text(text.replace(old, new))
    try:
        built = build(copy)
        if built.returncode != 0:
            print(built.stdout[-2000:])
            return "DOES NOT COMPILE"
        return "SURVIVES" if test(copy, filter) else "killed"
    finally:
        file.write_text(text)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("numbers", nargs="*", type=int)
    options.add_argument("--list", action="store_true")
    options.add_argument("--check", action="store_true")
    options.add_argument("--copy", type=pathlib.Path, default=PROJECT / ".build/mutants")
    given = options.parse_args()
    chosen = [m for m in enumerate(MUTATIONS, 1) if not given.numbers or m[0] in given.numbers]
    if given.list:
        for number, (room, old, new, _) in chosen:
            print(f"{number:3} {room}: {old}\n    → {new}")
        return
    wrong = list(misplaced(PROJECT, chosen))
    print("\n".join(wrong) or f"{len(chosen)} mutations apply")
    if given.check or wrong:
        sys.exit(2 if wrong else 0)

    follow(given.copy)
    whole = "|".join(sorted({filter for _, (_, _, _, filter) in chosen}))
    if build(given.copy).returncode != 0 or not test(given.copy, whole):
        sys.exit("the tests fail before anything is broken")
    results = {}
    for number, (room, old, new, filter) in chosen:
        start = time.monotonic()
        results[number] = outcome(given.copy, room, old, new, filter)
        print(f"{number:3} {results[number]:9} {time.monotonic() - start:4.0f} s  {room}: {old}", flush=True)
    survivors = [number for number, result in results.items() if result == "SURVIVES"]
    print(f"{list(results.values()).count('killed')} of {len(results)} killed; survived: {survivors or 'none'}")
    if "DOES NOT COMPILE" in results.values():
        sys.exit(2)
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    main()
