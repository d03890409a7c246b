import boto3
from contextlib import asynccontextmanager

from fastapi import FastAPI


@asynccontextmanager
async def lifespan(app: FastAPI):
    secrets = boto3.client("secretsmanager")
    app.state.key = secrets.get_secret_value(SecretId="api-key")["SecretString"]
    yield


app = FastAPI(lifespan=lifespan)
