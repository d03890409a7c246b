from django.http import JsonResponse

from vault.crypto import seal


def store(request):
    return JsonResponse({"sealed": seal(request.POST["iban"]).decode()})
