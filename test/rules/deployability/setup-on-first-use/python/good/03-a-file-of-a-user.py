from fastapi import FastAPI

app = FastAPI()


@app.get("/reports/{number}")
def report(number: int):
    with open(f"/var/reports/{number}.csv") as handle:
        return handle.read()
