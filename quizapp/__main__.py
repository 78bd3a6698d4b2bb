"""Run the command line as `python -m quizapp`."""

from quizapp.cli import main

main()
