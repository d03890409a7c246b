import os

import psycopg


def write_totals() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], connect_timeout=5) as connection:
        connection.execute("insert into totals select day, sum(amount) from sales group by day on conflict (day) do nothing")


if __name__ == "__main__":
    write_totals()
