import jwt
from app.keys import key


def view(request):
    claims = jwt.decode(request.headers["authorization"], key, algorithms=["RS256"])
    return claims["sub"]
