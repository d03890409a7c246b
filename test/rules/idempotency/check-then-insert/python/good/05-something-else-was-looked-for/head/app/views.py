from app.models import Member


def join(request, team):
    if not Member.objects.filter(email__endswith=request.domain).exists():
        Member.objects.create(team=team, email=request.email)
