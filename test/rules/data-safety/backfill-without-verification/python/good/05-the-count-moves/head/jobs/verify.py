from sqlalchemy import text


def phones(engine) -> None:
    with engine.connect() as c:
        left = c.execute(text("SELECT count(*) FROM users WHERE phone_e164 IS NULL")).scalar_one()
    if left:
        raise SystemExit(f"{left} left")
