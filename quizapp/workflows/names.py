"""What people are called and type: names, class codes, PINs, tokens."""

import base64
import random
import unicodedata

from quizapp.errors import BadEmail, BadName

LONGEST_NAME = 60
LONGEST_EMAIL = 254
CODE_LETTERS = "CDFGHJKMNPQRTVWX34679"  # nothing that looks like something else, and no vowels to spell with
CODE_LENGTH = 6
JOINERS = "\u200c\u200d"  # invisible, but Persian names and emoji are written with them


def clean_name(text: str) -> str:
    """Return a name as it is shown: composed, with single spaces; raise BadName."""
    name = " ".join(unicodedata.normalize("NFC", text).split())
    if len(name) > LONGEST_NAME:
        raise BadName(f"This name is too long. Please use at most {LONGEST_NAME} characters.")
    if any(unicodedata.category(char).startswith("C") and char not in JOINERS for char in name):
        raise BadName("This name holds a character that cannot be shown. Please type it again.")
    if not name_key(name):
        raise BadName("Please type a name.")
    return name


def name_key(name: str) -> str:
    """Return what two names are compared by, so that no two people in a class look the same."""
    visible = "".join(char for char in name if char not in JOINERS)
    return " ".join(unicodedata.normalize("NFKC", visible).casefold().split())


def clean_email(text: str) -> str:
    """Return an e-mail address as it is stored and compared; raise BadEmail."""
    address = text.strip().lower()
    name, _, host = address.rpartition("@")
    if not (name and host) or len(address) > LONGEST_EMAIL or " " in address or not address.isprintable():
        raise BadEmail("This does not look like an e-mail address. Please check it.")
    return address


def clean_code(text: str) -> str:
    """Return a class code as it is stored, however it was typed."""
    plain = unicodedata.normalize("NFKC", text).upper()
    return "".join(char for char in plain if char.isalnum())


def new_code(rng: random.Random) -> str:
    """Return a class code that is easy to read out."""
    return "".join(rng.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def clean_pin(text: str) -> str:
    """Return the digits of a PIN, in whatever script they were typed."""
    return "".join(str(int(char)) for char in text if char.isdecimal())


def new_pin(rng: random.Random) -> str:
    """Return a PIN of six digits."""
    return f"{rng.randrange(10**6):06d}"


def new_token(rng: random.Random) -> str:
    """Return 22 characters that nobody guesses, provided that `rng` is the system's."""
    return base64.urlsafe_b64encode(rng.randbytes(16)).decode().rstrip("=")
