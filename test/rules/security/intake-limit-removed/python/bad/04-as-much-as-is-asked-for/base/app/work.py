from app.models import Event

MAX_EVENTS = 500


def events(request):
    limit = int(request.args.get("limit", 50))
    limit = min(limit, MAX_EVENTS)  # <- finding
    return Event.recent(limit)
