from celery import shared_task

from app.db import connect
from app.score import score


@shared_task(acks_late=True)
def rescore(run_id):
    with connect() as conn:
        after = conn.execute("SELECT last_id FROM score_runs WHERE id = %s", (run_id,)).fetchone()[0]
        while True:
            rows = conn.execute("SELECT id FROM users WHERE id > %s ORDER BY id LIMIT 500", (after,)).fetchall()
            if not rows:
                break
            for (user_id,) in rows:
                score(conn, user_id)
            after = rows[-1][0]
            conn.execute("UPDATE score_runs SET last_id = %s WHERE id = %s", (after, run_id))  # <- finding
            conn.commit()
