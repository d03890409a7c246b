from fastapi import APIRouter, Depends, Request
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.db import open_session
from app.tables import Card, Guest, Seat

router = APIRouter()


@router.put("/seats/{seat_id}/guest")
async def seat_guest(request: Request, seat_id: int, name: str, session: AsyncSession = Depends(open_session)):
    seat = await session.get(Seat, seat_id)
    seat.guest = name
    await session.commit()
    await request.app.state.work.enqueue_job("print_place_card", seat_id)
    return {"seat": seat_id}


@router.post("/seats/{seat_id}/card")
async def print_card(request: Request, seat_id: int, session: AsyncSession = Depends(open_session)):
    seat = await session.get(Seat, seat_id)
    seat.state = "printing"
    job = await request.app.state.work.enqueue_job("print_place_card", seat_id)
    seat.job_id = job.job_id
    await session.commit()
    return {"seat": seat_id}


@router.post("/cards/hand-out")
async def hand_out(request: Request, session: AsyncSession = Depends(open_session)):
    for card in await session.scalars(select(Card).where(Card.handed_out.is_(False))):
        await request.app.state.work.enqueue_job("deliver_card", card.id)
        card.handed_out = True
    await session.commit()
    return {}


@router.post("/seats/{seat_id}/wave")
async def wave(request: Request, seat_id: int, session: AsyncSession = Depends(open_session)):
    seat = await session.get(Seat, seat_id)
    await request.app.state.work.enqueue_job("wave", seat.guest)
    seat.waves = seat.waves + 1
    await session.commit()
    return {}


@router.delete("/guests/{guest_id}")
async def uninvite(request: Request, guest_id: int, session: AsyncSession = Depends(open_session)):
    guest = await session.get(Guest, guest_id)
    guest.invited = False
    if guest.seat is None:
        await session.rollback()
        await request.app.state.work.enqueue_job("note_guest", guest_id)
        return {}
    await session.commit()
    await request.app.state.work.enqueue_job("send_regrets", guest_id)
    return {}
