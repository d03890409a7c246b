import os
from flask import Blueprint, request, send_file

bp = Blueprint("files", __name__)


@bp.get("/files")
def download():
    name = os.path.basename(request.args.get("name"))
    return send_file(os.path.join("/data/files", name))
