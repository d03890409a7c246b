from app.models import Member


def join(request, team):
    hold(team)
    if not Member.objects.filter(team=team, email=request.email).exists():
        Member.objects.create(team=team, email=request.email)


def hold(team):
    return Team.objects.select_for_update().get(pk=team.pk)
