import structlog
from fastapi import FastAPI

app = FastAPI()
log = structlog.get_logger()

print("loaded")

if __name__ == "__main__":
    print("run")
