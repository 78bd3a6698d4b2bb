"""`quizapp serve`: open the classroom."""

from __future__ import annotations

import logging
import socket
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from quizapp.cli import findings
from quizapp.cli.database import DATABASE, FOLDER, INSTANCE, opened
from quizapp.errors import InputError, QuizappError

if TYPE_CHECKING:
    from datetime import datetime

    from flask import Flask

    from quizapp.store import Session
    from quizapp.web import Settings

ANY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104  # compared with, never bound to unless someone asks for it
THREADS = 8
CONNECTIONS = 4_000
"""A browser keeps up to six open, and waitress answers nobody beyond its limit (100 of itself)."""


@click.command()
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any free one."
)
@DATABASE
@click.option("--host", default="127.0.0.1", show_default=True, help="0.0.0.0 opens it to the whole network.")
@INSTANCE
@click.option("--content", type=FOLDER, default="content", show_default=True, help="The lessons to publish.")
@click.option("--https", is_flag=True, help="Students reach it over HTTPS, through a proxy in front of it.")
def serve(port: int, url: str | None, host: str, instance: Path, content: Path, https: bool) -> None:
    """Open the classroom in the browser; started again, it keeps its data."""
    from quizapp import store, web

    try:
        settings = web.Settings(secret_key=web.secret_key_in(instance), production=https)
        engine = opened(url, instance)
        with store.Session(engine) as session:
            _publish_all(session, content, settings.clock())
            session.commit()
        app = web.create_app(settings, engine)
        server = _server(app, host, port, "https" if https else "http")
        with store.Session(engine) as session:
            code, token = _first_run(session, settings)
            session.commit()
        _greet(f"http://{_reachable(host)}:{server.effective_port}", code, token, proxied=https)
    except OSError as error:
        raise QuizappError(_words(error, host, port)) from error
    # A class that answers at once queues for a moment, which is no news to a teacher.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    server.run()  # returns on Ctrl-C


def _server(app: Flask, host: str, port: int, scheme: str) -> Any:
    """Return the web server, bound to its port and not yet answering."""
    import waitress

    try:
        return waitress.create_server(
            app,
            host=host,
            port=port,
            threads=THREADS,
            connection_limit=CONNECTIONS,
            asyncore_use_poll=True,  # select() ends at 1,024
            ident=None,
            url_scheme=scheme,
            clear_untrusted_proxy_headers=True,
        )
    except ValueError as error:
        raise InputError(f"{host} is no address of this computer; choose another --host.") from error


def _publish_all(session: Session, content: Path, now: datetime) -> None:
    """Publish every readable lesson with a title, but none that was changed in the classroom."""
    from quizapp.workflows import source, sync

    done = sync.from_files(session, source.read_all(_lessons(content)), now=now, tell=findings.tell)
    sync.renew(session, [synced for _, synced in done], now=now)
    for path, synced in done:
        if synced.way == "conflict":
            click.echo(
                f"{path} was changed in the classroom too, so it was not taken over: settle it in the "
                "browser, under the lesson's questions.",
                err=True,
            )


def _lessons(content: Path) -> tuple[Path, ...]:
    """Return the lesson files of a folder; say so when there is none."""
    from quizapp.workflows import source

    found = source.search(content) if content.is_dir() else ()
    if not found:
        click.echo(
            f"{content} holds no lesson (a file whose name ends in .md), so there is no quiz.", err=True
        )
    return found


def _first_run(session: Session, settings: Settings) -> tuple[str, str | None]:
    """Return the demo class's code, and the token that makes its teacher while there is none."""
    from quizapp.workflows import publish, teachers

    code = publish.ensure_demo_class(session, rng=settings.rng, now=settings.clock())
    return code, teachers.setup_token(session, rng=settings.rng)


def _greet(address: str, code: str, token: str | None, *, proxied: bool) -> None:
    if proxied:  # it alone knows under which port; students never see ours
        behind, address = address, f"https://{socket.gethostname()}"
        click.echo(f"The classroom is open at {address} through your proxy, which finds it at {behind}")
    else:
        click.echo(f"The classroom is open at {address}")
    click.echo(f"Students join the demo class with the code {code}")
    if token is None:
        click.echo(f"Teachers sign in at {address}/teacher/sign-in")
    else:
        click.echo(f"To become its teacher, open {address}/teacher/setup?token={token}")
    click.echo("Press Ctrl-C to close it.")


def _reachable(host: str) -> str:
    return socket.gethostname() if host in ANY_ADDRESS else f"[{host}]" if ":" in host else host


def _words(error: OSError, host: str, port: int) -> str:
    if error.filename is None:
        return f"{host}:{port} cannot be opened ({error.strerror}); choose another --port or --host."
    return f"{error.filename} cannot be used ({error.strerror}); choose another folder with --instance."
