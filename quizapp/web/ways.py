"""Ways through the classroom: where a visitor wanted to go, and whether that is inside."""

from urllib.parse import urlsplit

from flask import request


def inside(address: str | None) -> str | None:
    """Return `address` when it is a plain path of this classroom, else None.

    "//host" and "/\\host" are other hosts to a browser, and control characters are dropped by it.
    """
    if not address or not address.startswith("/") or address.startswith("//"):
        return None
    return address if address.isprintable() and "\\" not in address else None


def way_here() -> str | None:
    """Return the path of the page that this request asks for, or of the page whose form it sends."""
    if request.method == "GET":
        return inside(request.full_path.removesuffix("?"))
    return way_back()


def way_back() -> str | None:
    """Return the path of the page that the visitor came from, when it is one of ours."""
    came_from = urlsplit(request.referrer or "")
    if came_from.netloc != request.host:
        return None
    return inside(came_from._replace(scheme="", netloc="", fragment="").geturl())


def wants_json() -> bool:
    """Tell whether a script asks, which reads JSON, and not a browser that shows a page."""
    accepted = request.accept_mimetypes
    return accepted["application/json"] > accepted["text/html"]
