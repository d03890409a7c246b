import sys

import click

from app.db import engine
from app.models import Base


@click.command()
@click.argument("path")
def restore(path):
    Base.metadata.create_all(engine)
    with open(path) as backup:
        read_rows(backup)


if __name__ == "__main__":
    restore(sys.argv[1:])
