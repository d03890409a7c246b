from app.models import Member


def join(request, team):
    if not Member.objects.filter(team=team).exists():
        Member.objects.create(team=team, email=request.email, name="owner", **request.rest)
        return
    if Member.objects.filter(team=team, email=request.email).exists():
        return
    notify(team)
