from pathlib import Path

from fastapi import APIRouter, UploadFile

router = APIRouter()


@router.post("/upload")
async def upload(file: UploadFile):
    name = Path(file.filename).name
    if not is_safe(name):
        return None
    with open(f"/data/uploads/{file.filename}", "wb") as out:
        out.write(await file.read())
