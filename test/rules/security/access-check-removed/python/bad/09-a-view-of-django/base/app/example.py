from django.contrib.auth.decorators import login_required
from django.shortcuts import render


@login_required  # <- finding
def profile(request, pk):
    return render(request, "profile.html", {"pk": pk})
