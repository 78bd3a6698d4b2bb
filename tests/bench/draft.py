"""Print what drafting costs: words a second against spaCy alone, start-up, memory, growth with length.

Run it with `make bench`. Ratios are taken in one process; every memory figure comes from a fresh one.
"""

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

from quizapp.articles import Article, draft_of
from quizapp.articles.paragraph import paragraphs
from quizapp.articles.passage import model
from tests.bench.start_up import BARE, QUIZAPP, RUNS, seconds

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "tests" / "articles" / "development"
SIZES = (1_000, 10_000, 50_000, 200_000)
AIMS = {"ratio": "0.80 or more", "memory": "250 MB or less for an article"}


def text_of(words: int) -> str:
    """Return so many words of the development articles, over and over, paragraph by paragraph."""
    whole = [path.read_text("utf-8") for path in sorted(ARTICLES.glob("*.txt"))]
    paragraphs_ = [each for text in whole for each in text.split("\n\n")]
    taken, count = [], 0
    for paragraph in islice(cycle(paragraphs_), 10**6):
        taken.append(paragraph)
        count += len(paragraph.split())
        if count >= words:
            break
    return "\n\n".join(taken)


def ratio() -> float:
    """Return the speed of the whole draft as a share of spaCy's own on the same paragraphs."""
    text = text_of(6_000)
    pieces = [paragraph.text for paragraph in paragraphs(Article(text=text))]

    def spacy_alone() -> None:
        for _ in model().pipe(pieces, batch_size=64):
            pass

    def whole_draft() -> None:
        draft_of(Article(text=text))

    pairs = [(_timed(spacy_alone), _timed(whole_draft)) for _ in range(RUNS)]
    return statistics.median(alone / whole for alone, whole in pairs[1:])


def _timed(work: Callable[[], object]) -> float:
    """Return the processor's seconds, which do not grow when a machine is busy with something else."""
    started = time.process_time()
    work()
    return time.process_time() - started


def one_size(words: int) -> None:
    """Draft from an article of a size and print seconds and peak memory as JSON; runs in its own process."""
    article = Article(text=text_of(words))
    model()
    taken = _timed(lambda: draft_of(article))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(json.dumps({"seconds": taken, "peak": peak}))


def main() -> None:
    """Print the table."""
    command = (*QUIZAPP, "draft", str(ARTICLES / "biafra.txt"), "--format", "json")
    bare, whole = (statistics.median(seconds(each) for _ in range(RUNS)) for each in (BARE, command))
    print(
        f"quizapp draft (an article)        {whole:.2f} s  {whole / bare:5.1f} x a bare start ({bare:.3f} s)"
    )
    print(f"speed against spaCy alone         {ratio():.2f}   (aim: {AIMS['ratio']})")
    print(f"\n{'words':>8} {'seconds':>8} {'words/s':>8} {'peak MB':>8}   (aim: {AIMS['memory']})")
    for size in SIZES:
        made = subprocess.run(
            (sys.executable, "-m", "tests.bench.draft", str(size)), check=True, capture_output=True, cwd=ROOT
        )
        found = json.loads(made.stdout)
        speed = size / found["seconds"]
        print(f"{size:8,} {found['seconds']:8.1f} {speed:8,.0f} {found['peak'] / 1e6:8.0f}")


if __name__ == "__main__":
    one_size(int(sys.argv[1])) if sys.argv[1:] else main()
