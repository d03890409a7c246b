from fastapi import APIRouter
from sqlalchemy import delete, insert
from app.models import Tag

router = APIRouter()


@router.put("/posts/{post_id}/tags")
async def set_tags(post_id: int, names: list[str], session):
    await session.execute(delete(Tag).where(Tag.post_id == post_id))
    await session.execute(insert(Tag).values([{"post_id": post_id, "name": name} for name in names]))
    await session.commit()
