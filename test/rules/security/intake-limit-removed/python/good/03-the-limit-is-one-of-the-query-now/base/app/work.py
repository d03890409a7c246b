MAX_EVENTS = 500


def events(model, request):
    limit = min(int(request.args.get("limit", 50)), MAX_EVENTS)
    return model.recent(limit)
