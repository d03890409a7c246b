from fastapi import APIRouter

router = APIRouter()


@router.post("/invoices")
def add():  # <- finding
    return {}


@router.get("/invoices/{pk}")
def show(pk: int):
    return {}


@router.delete("/invoices/{pk}")
def remove(pk: int):
    return {}
