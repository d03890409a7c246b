def read(path):
    with open(path) as file:  # <- finding
        return file.read()
