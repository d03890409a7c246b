from fastapi import FastAPI

from app.client import book

app = FastAPI()


@app.post("/trips/{trip}/book")
def book_trip(trip: str, seat: str):
    return book(trip, seat)
