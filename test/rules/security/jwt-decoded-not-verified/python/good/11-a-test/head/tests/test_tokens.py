import jwt

from app.tokens import create


def test_names_the_user():
    claims = jwt.decode(create("ada"), options={"verify_signature": False})
    assert claims["sub"] == "ada"
