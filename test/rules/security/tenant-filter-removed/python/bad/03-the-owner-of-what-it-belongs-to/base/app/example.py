from django.shortcuts import get_object_or_404
from app.models import Check


def update(request, code):
    check = get_object_or_404(Check, code=code, project__owner=request.user)  # <- finding
    check.touch()
