from app import audit


def revoke(key_id):
    audit.record("key removed")
