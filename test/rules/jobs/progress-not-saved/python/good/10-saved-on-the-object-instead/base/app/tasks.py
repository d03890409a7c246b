from celery import shared_task

from app.crm import page_after, store
from app.db import session
from app.models import SyncState


@shared_task
def sync():
    state = session.get(SyncState, "crm")
    while True:
        page = page_after(state.cursor)
        if not page.items:
            break
        store(page.items)
        session.execute("UPDATE sync_states SET cursor = :cursor", {"cursor": page.next})
        session.commit()
