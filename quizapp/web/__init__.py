"""The classroom in the browser: pages that read a request, call one workflow and show the answer."""

from quizapp.web.app import create_app
from quizapp.web.settings import Settings, secret_key_in

__all__ = ["Settings", "create_app", "secret_key_in"]
