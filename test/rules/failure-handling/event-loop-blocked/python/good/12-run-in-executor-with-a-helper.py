import asyncio
from concurrent.futures import ThreadPoolExecutor

import boto3
from fastapi import FastAPI, UploadFile

app = FastAPI()
s3 = boto3.client("s3")
pool = ThreadPoolExecutor(4)


def store(name: str, body: bytes):
    s3.put_object(Bucket="uploads", Key=name, Body=body)


@app.post("/files")
async def upload(file: UploadFile):
    body = await file.read()
    await asyncio.get_running_loop().run_in_executor(pool, store, file.filename, body)
    return {"name": file.filename}
