import os

from sqlalchemy import create_engine, text

engine = create_engine(os.environ["DATABASE_URL"], pool_pre_ping=True)


def run(batch: int = 1000) -> None:
    while True:
        with engine.begin() as c:
            done = c.execute(
                text("UPDATE users SET email_lower = lower(email) WHERE id IN (SELECT id FROM users WHERE email_lower IS NULL LIMIT :n)"), # <- finding
                {"n": batch},
            ).rowcount
        if done == 0:
            break
    print("done")


if __name__ == "__main__":
    run()
