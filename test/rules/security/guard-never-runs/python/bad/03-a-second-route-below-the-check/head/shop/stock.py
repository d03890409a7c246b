from quart import Blueprint, abort, g

stock = Blueprint("stock", __name__)


def staff_only(view):
    def checked(*args, **kwargs):
        if not g.user.is_staff:
            abort(403)
        return view(*args, **kwargs)

    return checked


@stock.post("/shelves")
@staff_only  # <- finding
@stock.post("/shelf")
async def add():
    return "", 201
