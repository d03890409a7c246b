import signal
from fastapi import FastAPI

app = FastAPI()
signal.signal(signal.SIGKILL, stop)  # <- finding
