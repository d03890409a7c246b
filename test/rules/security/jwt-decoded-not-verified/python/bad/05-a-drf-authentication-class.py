import jwt
from django.contrib.auth import get_user_model
from rest_framework.authentication import BaseAuthentication


class TokenAuthentication(BaseAuthentication):
    def authenticate(self, request):
        token = request.headers.get("Authorization", "").replace("Bearer ", "")
        payload = jwt.decode(token, options={"verify_signature": False}, algorithms=["HS256"])  # <- finding
        user = get_user_model().objects.get(pk=payload["user_id"])
        return user, token
