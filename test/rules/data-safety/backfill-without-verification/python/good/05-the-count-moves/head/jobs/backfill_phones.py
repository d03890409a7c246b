import os

from sqlalchemy import create_engine, text

from jobs.verify import phones

engine = create_engine(os.environ["DATABASE_URL"])


def run() -> None:
    with engine.begin() as c:
        c.execute(text("UPDATE users SET phone_e164 = normalise_phone(phone) WHERE phone_e164 IS NULL"))
    phones(engine)


if __name__ == "__main__":
    run()
