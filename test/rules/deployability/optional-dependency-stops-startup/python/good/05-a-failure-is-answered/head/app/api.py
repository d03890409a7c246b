import logging

from fastapi import APIRouter, HTTPException, Request
from redis.exceptions import RedisError

router = APIRouter()
log = logging.getLogger(__name__)


@router.get("/seats/{seat}")
async def seat(seat: str, request: Request):
    try:
        return {"holder": await request.app.state.store.get(seat)}
    except RedisError as exc:
        log.error("redis down: %s", exc)
        raise HTTPException(503) from exc
