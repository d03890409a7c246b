from fastapi import APIRouter, UploadFile

router = APIRouter()


@router.post("/upload")
async def upload(file: UploadFile):
    with open(f"/data/uploads/{file.filename}", "wb") as out:  # <- finding
        out.write(await file.read())
