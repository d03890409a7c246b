import asyncio
import os

from fastapi import FastAPI

app = FastAPI()


@app.post("/labels/{printer}")
async def print_label(printer: str, label: int):
    process = await asyncio.create_subprocess_shell(f"lp -d {printer} labels/{label}.pdf")  # <- finding
    return await process.wait()


@app.get("/size")
def size(folder: str):
    return os.popen("du -s " + folder).read()  # <- finding
