from app.errors import Forbidden


def must(who, right: str) -> None:
    if right not in who.rights:
        raise Forbidden(right)
