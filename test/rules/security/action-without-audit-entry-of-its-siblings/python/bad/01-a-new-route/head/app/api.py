from fastapi import APIRouter, Depends

from app.audit import audit_log
from app.db import session

router = APIRouter()


@router.put("/employees/{id}/salary")
def salary(id: int, cents: int, actor=Depends(current_user)):
    session.execute("UPDATE employees SET salary = %s WHERE id = %s", (cents, id))
    audit_log.record(actor.id, "salary.changed", id)


@router.put("/employees/{id}/tax")
def tax(id: int, tax_class: str, actor=Depends(current_user)):
    session.execute("UPDATE employees SET tax_class = %s WHERE id = %s", (tax_class, id))
    audit_log.record(actor.id, "tax.changed", id)


@router.put("/employees/{id}/iban")
def iban(id: int, iban: str, actor=Depends(current_user)):
    session.execute("UPDATE employees SET iban = %s WHERE id = %s", (iban, id))  # <- finding
