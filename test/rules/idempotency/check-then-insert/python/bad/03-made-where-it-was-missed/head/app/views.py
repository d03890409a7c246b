from app.models import Member


def join(request, team):
    try:
        member = Member.objects.get(team=team, email=request.email)
    except Member.DoesNotExist:
        member = Member.objects.create(team=team, email=request.email)  # <- finding
    return member
