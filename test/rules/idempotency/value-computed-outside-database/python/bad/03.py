from fastapi import APIRouter, Depends
from app.models import Plan

router = APIRouter()


@router.post("/plans/{plan_id}/seats")
def add_seats(plan_id: int, session=Depends(get_session)):
    plan = session.query(Plan).filter(Plan.id == plan_id).one()
    plan.used_seats += 1  # <- finding
    session.commit()
    return {"used": plan.used_seats}
