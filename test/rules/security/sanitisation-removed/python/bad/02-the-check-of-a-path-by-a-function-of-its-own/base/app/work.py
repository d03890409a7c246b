import os
from app.fields import relative_path_validator


def export(folder, paths):
    for relative, source in paths.items():
        relative_path_validator(relative)  # <- finding
        os.symlink(source, os.path.join(folder, relative))
