from django.contrib.auth.decorators import login_required
from django.http import JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from .models import Letter


@login_required
def show(request, pk):
    letter = get_object_or_404(Letter, pk=pk, author=request.user)
    return JsonResponse({'text': letter.text})

