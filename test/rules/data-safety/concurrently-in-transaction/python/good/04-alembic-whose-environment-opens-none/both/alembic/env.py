from alembic import context
from shop.db import engine

with engine.connect() as connection:
    context.configure(connection=connection, transactional_ddl=False)
    context.run_migrations()
