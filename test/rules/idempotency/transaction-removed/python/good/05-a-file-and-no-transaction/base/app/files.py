def write(path, text):
    with open(path, "w") as file:
        file.write(text)
