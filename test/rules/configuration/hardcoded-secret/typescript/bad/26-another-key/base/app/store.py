import jwt

def sign(claims):
    return jwt.encode(claims, "r4nD{{}}0mK3yQx7mRq2vLp9Zt", algorithm="HS256")
