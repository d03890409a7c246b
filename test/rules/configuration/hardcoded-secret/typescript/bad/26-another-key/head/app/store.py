import jwt

def sign(claims):
    return jwt.encode(claims, "Vn4t{{}}Zw8bQs1Kx7mRq2vLp9", algorithm="HS256")  # <- finding
