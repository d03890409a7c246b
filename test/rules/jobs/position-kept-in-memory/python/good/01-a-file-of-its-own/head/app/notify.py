import smtplib

from apscheduler.schedulers.background import BackgroundScheduler
from sqlalchemy import select

from app.db import Session, load_position, save_position
from app.models import Order

scheduler = BackgroundScheduler()
last_id = load_position("orders")


@scheduler.scheduled_job("interval", minutes=5)
def notify():
    global last_id
    with Session() as session:
        orders = session.scalars(select(Order).where(Order.id > last_id).order_by(Order.id)).all()
    with smtplib.SMTP("smtp", timeout=5) as smtp:
        for order in orders:
            smtp.sendmail("shop@example.com", [order.email], "Shipped")
    if orders:
        last_id = orders[-1].id
        save_position("orders", last_id)
