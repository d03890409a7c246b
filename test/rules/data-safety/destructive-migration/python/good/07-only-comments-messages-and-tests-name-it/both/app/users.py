# SELECT phone FROM users
def load():
    """Select phone from users where it was asked for."""
    print("SELECT phone FROM users")
