MAX_TITLE = 200


def chunk(title, text):
    title = title[:MAX_TITLE]
    return [f"{title}\n{part}" for part in text.split("\n")]
