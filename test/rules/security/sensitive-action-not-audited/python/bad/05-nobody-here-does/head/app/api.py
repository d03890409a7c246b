from fastapi import APIRouter
from app import audit, store

router = APIRouter()


@router.post("/members")
def add_member(member: dict):
    notes.add("member added")
    return store.add(member)


@router.delete("/members/{member_id}")
def remove_member(member_id: int):  # <- finding
    notes.add("member removed")
    return store.remove(member_id)


@router.post("/roles")
def add_role(role: dict):
    notes.add("role added")
    return store.add_role(role)


@router.delete("/api-keys/{key_id}")
def remove_key(key_id: int):
    return store.remove_key(key_id)
