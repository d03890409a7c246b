import base64
import hashlib
import hmac

material = base64.b64decode("tB6yN1qW{{}}8sD3fG7hJ0kL5zX2cV9mP4r=")  # <- finding


def seal(ticket: bytes) -> str:
    return hmac.new(material, ticket, hashlib.sha256).hexdigest()
