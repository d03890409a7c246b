from contextlib import contextmanager
from alembic import op


@contextmanager
def outside():
    with op.get_context().autocommit_block():
        yield
