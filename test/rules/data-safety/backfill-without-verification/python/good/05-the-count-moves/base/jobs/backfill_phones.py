import os

from sqlalchemy import create_engine, text

engine = create_engine(os.environ["DATABASE_URL"])


def run() -> None:
    with engine.begin() as c:
        c.execute(text("UPDATE users SET phone_e164 = normalise_phone(phone) WHERE phone_e164 IS NULL"))
    with engine.connect() as c:
        left = c.execute(text("SELECT count(*) FROM users WHERE phone_e164 IS NULL")).scalar_one()
    if left:
        raise SystemExit(f"{left} left")


if __name__ == "__main__":
    run()
