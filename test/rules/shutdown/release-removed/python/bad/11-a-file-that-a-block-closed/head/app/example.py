def read(path):
    file = open(path)
    return file.read()
