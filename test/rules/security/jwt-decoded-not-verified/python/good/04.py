import jwt


def view(request):
    claims = jwt.decode(request.headers["authorization"], "", algorithms=["none", "HS256"])  # <- finding
    return claims["sub"]
