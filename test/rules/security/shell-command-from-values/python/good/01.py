import asyncio
import os
import shlex
import subprocess

from fastapi import FastAPI

app = FastAPI()


@app.post("/labels/{printer}")
async def print_label(printer: str, label: int):
    process = await asyncio.create_subprocess_exec("lp", "-d", printer, f"labels/{label}.pdf")
    return await process.wait()


@app.get("/size")
def size(folder: str):
    return os.popen("du -s " + shlex.quote(folder)).read()


@app.get("/labels/{label}/pages")
def pages(label: int):
    return os.popen(f"pdfinfo labels/{label}.pdf | grep Pages").read()


@app.get("/free")
def free(folder: str):
    return subprocess.run(["df", folder], capture_output=True, timeout=10).stdout


@app.get("/load")
def load(name: str):
    text = subprocess.run("uptime | cut -d, -f3", shell=True, capture_output=True, timeout=10).stdout
    return {name: text}
