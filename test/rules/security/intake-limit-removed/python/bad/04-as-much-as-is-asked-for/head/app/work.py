from app.models import Event

MAX_EVENTS = 500


def events(request):
    limit = int(request.args.get("limit", 50))
    return Event.recent(limit)
