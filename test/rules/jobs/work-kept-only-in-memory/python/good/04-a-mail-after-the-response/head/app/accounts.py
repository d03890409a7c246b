from fastapi import APIRouter, BackgroundTasks

from app.mails import send_welcome

router = APIRouter()


@router.post("/accounts")
async def create(email: str, background: BackgroundTasks):
    background.add_task(send_welcome, email)
    return {"email": email}
