import os

import jwt


def view(request):
    claims = jwt.decode(request.headers["authorization"], os.environ["JWT_KEY"], algorithms=["none", "HS256"])
    return claims["sub"]
