def add(store, kind, target):
    if not target.startswith("https://") and kind not in VALID_KINDS:
        raise ValidationError("This target is not allowed")
    store.save(kind, target)
