"""Teachers' passwords and students' PINs: one slow on purpose, the other cheap on purpose."""

import functools
import hashlib
import hmac

import argon2

from quizapp.errors import BadPassword

SHORTEST, LONGEST = 10, 1000
_HASHER = argon2.PasswordHasher()


def hash_password(password: str) -> str:
    """Return a slow hash; raise BadPassword for a length that is not sensible."""
    if len(password) > LONGEST:
        raise BadPassword(f"Please choose a password of at most {LONGEST} characters.")
    if len(password) < SHORTEST:
        raise BadPassword(f"Please choose a password of at least {SHORTEST} characters.")
    return _HASHER.hash(_bytes(password))


def password_matches(password_hash: str | None, password: str) -> bool:
    """Tell whether a password is right, in the same time when there is no account to compare with."""
    try:
        _HASHER.verify(password_hash or _nobody(), _bytes(password[:LONGEST]))
    except argon2.exceptions.VerifyMismatchError:
        return False
    return password_hash is not None


def pin_hash(secret: str, student_id: int, pin: str) -> str:
    """Return a keyed digest: useless without the secret, and cheap when a whole class comes back at once."""
    message = f"{student_id}:{pin}".encode()
    return hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()


def token_digest(token: str) -> str:
    """Return what is kept of a token that only its reader may know."""
    return hashlib.sha256(_bytes(token)).hexdigest()


def same(left: str, right: str) -> bool:
    """Compare two digests in constant time."""
    return hmac.compare_digest(left, right)


@functools.cache
def _nobody() -> str:
    return _HASHER.hash(b"no account has this password")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
