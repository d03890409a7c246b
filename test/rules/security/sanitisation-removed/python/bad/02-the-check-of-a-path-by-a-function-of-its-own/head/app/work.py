import os


def export(folder, paths):
    for relative, source in paths.items():
        os.symlink(source, os.path.join(folder, relative))
