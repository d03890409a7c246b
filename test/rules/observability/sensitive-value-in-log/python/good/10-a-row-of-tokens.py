import logging

from fastapi import FastAPI

app = FastAPI()
log = logging.getLogger(__name__)


@app.get("/tokens")
def tokens(user: str, now: int):
    kept = []
    for token in tokens_of(user):
        if token.expires_at < now:
            log.warning("Deleting expired token %s", token)
            continue
        kept.append(token.id)
    return kept
