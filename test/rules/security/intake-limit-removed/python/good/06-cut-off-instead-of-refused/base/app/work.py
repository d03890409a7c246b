MAX_TITLE = 200


def chunk(title, text):
    if len(title) > MAX_TITLE:
        raise ValueError(f"title exceeds {MAX_TITLE}")
    return [f"{title}\n{part}" for part in text.split("\n")]
