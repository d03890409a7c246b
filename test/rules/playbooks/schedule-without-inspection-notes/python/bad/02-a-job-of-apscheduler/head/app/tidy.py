def tidy():
    return None
