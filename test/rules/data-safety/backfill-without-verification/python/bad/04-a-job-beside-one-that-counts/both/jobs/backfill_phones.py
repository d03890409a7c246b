import os

from sqlalchemy import create_engine, text

engine = create_engine(os.environ["DATABASE_URL"], pool_pre_ping=True)


def run(batch: int = 1000) -> None:
    while True:
        with engine.begin() as c:
            done = c.execute(
                text("UPDATE users SET phone_e164 = normalise_phone(phone) WHERE id IN (SELECT id FROM users WHERE phone_e164 IS NULL AND phone IS NOT NULL LIMIT :n)"),
                {"n": batch},
            ).rowcount
        if done == 0:
            break
    with engine.connect() as c:
        left = c.execute(text("SELECT count(*) FROM users WHERE phone_e164 IS NULL AND phone IS NOT NULL")).scalar_one()
    if left:
        raise SystemExit(f"{left} phone numbers were not converted")


if __name__ == "__main__":
    run()
