def load(slug, pk):
    return None


def other():
    return 1
