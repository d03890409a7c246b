from app.db import is_member

_members = {}


def member(user_id):
    if user_id not in _members:
        _members[user_id] = is_member(user_id)
    return _members[user_id]
