from app.models import Member


def join(request, team):
    Member.objects.get_or_create(team=team, email=request.email)
