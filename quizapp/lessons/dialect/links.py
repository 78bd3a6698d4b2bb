"""Links, with a limit on the work that unclosed brackets make."""

from markdown import Markdown
from markdown.inlinepatterns import LINK_RE, LinkInlineProcessor

from quizapp.errors import InputError

MOST_STEPS = 3_000_000


class PatientLink(LinkInlineProcessor):
    """Read `[text](address)`; Python-Markdown looks for the end of every bracket anew, so count its steps."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(LINK_RE, md)
        self._steps = 0

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:
        """Return the text in the brackets, where it ends, and whether it ends at all."""
        text, end, handled = super().getText(data, index)
        self._count(end - index)
        return text, end, handled

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        """Return the address and title in the brackets, where they end, and whether they end at all."""
        href, title, end, handled = super().getLink(data, index)
        self._count(end - index)
        return href, title, end, handled

    def _count(self, steps: int) -> None:
        self._steps += steps
        if self._steps > MOST_STEPS:
            raise InputError("The text has too many brackets that nothing closes; close or remove them.")
