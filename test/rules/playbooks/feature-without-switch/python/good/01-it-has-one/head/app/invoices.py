from fastapi import APIRouter
import waffle

router = APIRouter()


@router.post("/invoices")
def add():
    return {}


@router.get("/invoices/{pk}")
def show(pk: int):
    return {}


@router.delete("/invoices/{pk}")
def remove(pk: int):
    if not waffle.switch_is_active("invoices"):
        return None
    return {}
