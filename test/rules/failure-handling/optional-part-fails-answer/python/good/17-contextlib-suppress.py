import contextlib

import requests
from django.http import JsonResponse
from django.shortcuts import get_object_or_404

from accounts.models import Profile


def profile(request, username):
    profile = get_object_or_404(Profile, user__username=username)
    badges = []
    with contextlib.suppress(requests.RequestException, ValueError):
        badges = requests.get(f"https://badges.example.com/users/{profile.pk}", timeout=3).json()
    return JsonResponse({"name": profile.name, "badges": badges})
