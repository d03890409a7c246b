import os

import psycopg
from fastapi import FastAPI

app = FastAPI()


@app.on_event("startup")
def reader_may_not_write() -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], connect_timeout=3) as connection:
        connection.execute("DROP TABLE IF EXISTS rights_probe")
        connection.execute("CREATE TEMPORARY TABLE rights_probe (id integer)")
        try:
            allowed = connection.execute(
                "SELECT has_table_privilege(%s, 'rights_probe', 'INSERT')",
                (os.environ["READER"],),
            ).fetchone()
        finally:
            connection.execute("DROP TABLE rights_probe")
    if allowed and allowed[0]:
        raise RuntimeError("the reading user may write")


@app.get("/silos/{silo}")
def silo(silo: str) -> dict[str, str]:
    return {"silo": silo}
