from django.shortcuts import get_object_or_404
from app.models import Check


def update(request, code):
    check = get_object_or_404(Check, code=code)
    check.touch()
