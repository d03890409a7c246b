def short(name):
    return name.strip().replace("-", " ")
