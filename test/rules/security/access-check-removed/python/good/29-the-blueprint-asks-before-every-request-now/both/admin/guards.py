from functools import wraps
from flask import abort, g


def ask_for(role):
    if role not in g.caller.roles:
        abort(403)


def needs(role):
    def wrap(view):
        @wraps(view)
        def inner(*args, **kwargs):
            ask_for(role)
            return view(*args, **kwargs)

        return inner

    return wrap
