from podshelf.db import pool


def transcribe_new() -> None:
    with pool.connection() as conn:
        rows = conn.execute("SELECT id FROM episodes WHERE transcript IS NULL LIMIT 5").fetchall()
    for (episode,) in rows:
        print(f"transcribed episode {episode}")  # <- finding
