MAX_EVENTS = 500


def events(model, request):
    return model.recent(request.args.get("limit"))[:MAX_EVENTS]
