import json
import pickle

import yaml
from fastapi import FastAPI, File, UploadFile

app = FastAPI()


@app.post("/models")
async def load(file: UploadFile = File()):
    return {"name": json.loads(await file.read())["name"]}


@app.post("/pipelines")
async def pipeline(file: UploadFile = File()):
    steps = yaml.load(await file.read(), Loader=yaml.SafeLoader)
    return {"steps": len(steps)}


@app.get("/scores/{score_id}")
def score(score_id: int):
    with open("model.pickle", "rb") as file:
        model = pickle.loads(file.read())
    return {"score": model.score(score_id)}
