import pickle

import yaml
from fastapi import FastAPI, File, UploadFile

app = FastAPI()


@app.post("/models")
async def load(file: UploadFile = File()):
    content = await file.read()
    model = pickle.loads(content)  # <- finding
    return {"name": model.name}


@app.post("/pipelines")
async def pipeline(file: UploadFile = File()):
    steps = yaml.load(await file.read(), Loader=yaml.UnsafeLoader)  # <- finding
    return {"steps": len(steps)}
