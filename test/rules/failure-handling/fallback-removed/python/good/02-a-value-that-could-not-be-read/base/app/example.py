def number(text):
    try:
        return int(text.strip())
    except ValueError:
        return None
