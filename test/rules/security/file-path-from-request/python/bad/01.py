import os
from flask import Blueprint, request, send_file

bp = Blueprint("files", __name__)


@bp.get("/files")
def download():
    name = request.args.get("name")
    return send_file(os.path.join("/data/files", name))  # <- finding
