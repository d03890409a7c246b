from fastapi import APIRouter, Depends, Request
from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from app.db import open_session
from app.tables import Guest, Seat

router = APIRouter()


@router.put("/seats/{seat_id}/guest")
async def seat_guest(request: Request, seat_id: int, name: str, session: AsyncSession = Depends(open_session)):
    seat = await session.get(Seat, seat_id)
    seat.guest = name
    await request.app.state.work.enqueue_job("print_place_card", seat_id)  # <- finding
    await session.commit()
    return {"seat": seat_id}


@router.post("/guests")
async def invite(request: Request, name: str, session: AsyncSession = Depends(open_session)):
    guest = Guest(name=name)
    session.add(guest)
    await session.flush()
    if guest.id:
        await request.app.state.work.enqueue_job("send_invitation", guest.id)  # <- finding
    await session.commit()
    return {"guest": guest.id}


@router.post("/tables/{table}/clear")
async def clear(request: Request, table: int, session: AsyncSession = Depends(open_session)):
    await session.execute(update(Seat).where(Seat.table == table).values(guest=None))
    await request.app.state.work.enqueue_job("clean_table", table)  # <- finding
    await session.commit()
    return {"table": table}
