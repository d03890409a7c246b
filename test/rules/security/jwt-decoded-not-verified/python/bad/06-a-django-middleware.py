import jwt
from django.http import JsonResponse


class JwtMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        header = request.META.get("HTTP_AUTHORIZATION")
        if not header:
            return JsonResponse({"error": "unauthorized"}, status=401)
        claims = jwt.decode(header.split(" ")[1], options={"verify_signature": False})  # <- finding
        request.user_id = claims["sub"]
        request.role = claims["role"]
        return self.get_response(request)
