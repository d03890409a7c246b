def write(path, text):
    path.write_text(text)
