from app.models import Member


def join(request):
    if not Member.objects.filter(email__iexact=request.email).exists():
        Member.objects.create(email=request.email)
