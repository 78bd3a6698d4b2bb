"""The command line: arguments in, one workflow, words out; one file per command."""

import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import IO, Any

import click

from quizapp import __version__
from quizapp.errors import QuizappError

COMMANDS = ("draft", "check", "items", "diff", "deck", "build", "sync", "serve", "db")
"""Every command; each is the function of its own name in the module of its own name."""

INTERRUPTED = 130


class Failure(click.ClickException):
    """Say in one plain sentence why a command could not do its work."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence alone."""
        click.echo(self.format_message(), file=file, err=True)


class Commands(click.Group):
    """Import a command only when it is asked for, and turn our errors into one sentence."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command of that name, or return None when there is none."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"quizapp.cli.{cmd_name}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; Ctrl-C ends it without a word."""
        try:
            return super().invoke(ctx)
        except QuizappError as error:
            raise Failure(str(error)) from error
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quizapp")
def main() -> None:
    """Turn articles into lessons, and lessons into questions, Anki decks and a classroom."""
    _speak_utf8((sys.stdout, sys.stderr))


def _speak_utf8(streams: Sequence[object]) -> None:
    """Write UTF-8 whatever the terminal claims to be, and file names as they are."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
