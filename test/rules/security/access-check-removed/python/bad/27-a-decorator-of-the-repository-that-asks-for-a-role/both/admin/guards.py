from functools import wraps
from flask import abort, g


def needs(role):
    def wrap(view):
        @wraps(view)
        def inner(*args, **kwargs):
            if role not in g.caller.roles:
                abort(403)
            return view(*args, **kwargs)

        return inner

    return wrap
