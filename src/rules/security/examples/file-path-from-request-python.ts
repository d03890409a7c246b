import type { Examples } from '#model/rule'

export const filePathFromRequestPython: Examples = {
  bad: [
    `import os
from flask import Blueprint, request, send_file

bp = Blueprint("files", __name__)


@bp.get("/files")
def download():
    name = request.args.get("name")
    return send_file(os.path.join("/data/files", name))  # <- finding
`,
    `from fastapi import APIRouter, UploadFile

router = APIRouter()


@router.post("/upload")
async def upload(file: UploadFile):
    with open(f"/data/uploads/{file.filename}", "wb") as out:  # <- finding
        out.write(await file.read())
`,
    `import os
from django.http import FileResponse
from django.views.decorators.http import require_GET


@require_GET
def report(request):
    return FileResponse(open("/data/reports/" + request.GET["file"], "rb"))  # <- finding
`,
  ],
  good: [
    `import os
from flask import Blueprint, request, send_from_directory

bp = Blueprint("files", __name__)


@bp.get("/files")
def download():
    return send_from_directory("/data/files", request.args.get("name"))
`,
    `import os
from flask import Blueprint, request, send_file

bp = Blueprint("files", __name__)


@bp.get("/files")
def download():
    name = os.path.basename(request.args.get("name"))
    return send_file(os.path.join("/data/files", name))
`,
    `from fastapi import APIRouter

router = APIRouter()


@router.get("/reports/{report}")
async def report(report: str):
    with open(f"/data/reports/{report}.json") as found:
        return found.read()
`,
    `from pathlib import Path

from fastapi import APIRouter, UploadFile

router = APIRouter()


@router.post("/upload")
async def upload(file: UploadFile):
    name = Path(file.filename).name
    if not is_safe(name):
        return None
    with open(f"/data/uploads/{file.filename}", "wb") as out:
        out.write(await file.read())
`,
  ],
}
