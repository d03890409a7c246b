from app.models import Member


def join(request, team):
    found = Member.objects.filter(team=team, email=request.email).first()
    if found:
        return found
    return Member.objects.create(team=team, email=request.email)  # <- finding
