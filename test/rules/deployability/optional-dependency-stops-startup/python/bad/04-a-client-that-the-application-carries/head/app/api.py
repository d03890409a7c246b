import json
import logging

from fastapi import APIRouter, Request
from redis.exceptions import RedisError

router = APIRouter()
log = logging.getLogger(__name__)


@router.get("/rates/{pair}")
async def rate(pair: str, request: Request):
    store = request.app.state.store
    try:
        hit = await store.get(pair)
        if hit:
            return json.loads(hit)
    except RedisError as exc:
        log.warning("redis down: %s", exc)
    row = await request.app.state.db.fetchrow("SELECT * FROM rates WHERE pair = $1", pair)
    try:
        await store.set(pair, json.dumps(dict(row)), ex=30)
    except RedisError as exc:
        log.warning("redis down: %s", exc)
    return dict(row)
