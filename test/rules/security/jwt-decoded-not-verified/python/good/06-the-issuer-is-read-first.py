import jwt
from jwt import PyJWKClient

from app.tenants import tenant_by_issuer


def authenticate(token):
    unverified = jwt.decode(token, options={"verify_signature": False})
    tenant = tenant_by_issuer(unverified["iss"])
    key = PyJWKClient(tenant.jwks_url).get_signing_key_from_jwt(token)
    return jwt.decode(token, key.key, algorithms=["RS256"], audience="api", issuer=tenant.issuer)
