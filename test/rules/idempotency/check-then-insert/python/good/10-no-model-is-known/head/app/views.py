from app.models import Member


def join(request, team):
    if not Member.objects.filter(team=team, email=request.email).exists():
        Member.objects.create(team=team, email=request.email, name=request.name)
