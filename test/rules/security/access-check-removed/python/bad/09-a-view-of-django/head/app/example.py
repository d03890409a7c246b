from django.shortcuts import render


def profile(request, pk):
    return render(request, "profile.html", {"pk": pk})
