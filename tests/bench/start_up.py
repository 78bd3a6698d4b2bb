"""Print how long the commands take, as ratios to a bare Python start in the same run.

Run it with `make bench`. Each figure is the median of several whole processes, in turn with the baseline.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNS = 7
QUIZAPP = (sys.executable, "-m", "quizapp")
BARE = (sys.executable, "-c", "pass")


def seconds(command: tuple[str, ...]) -> float:
    """Return how long a whole process takes."""
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    return time.perf_counter() - started


def main() -> None:
    """Time each command against a Python process that does nothing."""
    with tempfile.TemporaryDirectory() as folder:
        commands = {
            "quizapp --help": (*QUIZAPP, "--help"),
            "quizapp check content": (*QUIZAPP, "check", "content"),
            "quizapp items (shipped lesson)": (*QUIZAPP, "items", "content/nagorno-karabakh-2023.md"),
            "quizapp build content": (*QUIZAPP, "build", "content", "-o", folder),
        }
        for name, command in commands.items():
            pairs = [(seconds(BARE), seconds(command)) for _ in range(RUNS)]
            bare, whole = (statistics.median(column) for column in zip(*pairs, strict=True))
            print(f"{name:32} {whole:.2f} s  {whole / bare:5.1f} x a bare start ({bare:.3f} s)")


if __name__ == "__main__":
    main()
