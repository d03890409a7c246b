import type { Examples } from '#model/rule'

export const sensitiveActionNotAuditedPython: Examples = {
  bad: [
    {
      title: 'one of four',
      files: {
        'app/api.py': `from fastapi import APIRouter
from app import audit, store

router = APIRouter()


@router.post("/members")
def add_member(member: dict):
    audit.record("member added")
    return store.add(member)


@router.delete("/members/{member_id}")
def remove_member(member_id: int):
    audit.record("member removed")
    return store.remove(member_id)


@router.post("/roles")
def add_role(role: dict):
    audit.record("role added")
    return store.add_role(role)


@router.delete("/api-keys/{key_id}")
def remove_key(key_id: int):  # <- finding
    return store.remove_key(key_id)
`,
      },
    },
    {
      title: 'the entry was taken away',
      base: {
        'app/api.py': `from fastapi import APIRouter
from app import audit, store

router = APIRouter()


@router.post("/members")
def add_member(member: dict):
    audit.record("member added")
    return store.add(member)


@router.delete("/members/{member_id}")
def remove_member(member_id: int):
    audit.record("member removed")
    return store.remove(member_id)


@router.post("/roles")
def add_role(role: dict):
    audit.record("role added")
    return store.add_role(role)


@router.delete("/api-keys/{key_id}")
def remove_key(key_id: int):
    audit.record("key removed")  # <- finding
    return store.remove_key(key_id)
`,
      },
      files: {
        'app/api.py': `from fastapi import APIRouter
from app import audit, store

router = APIRouter()


@router.post("/members")
def add_member(member: dict):
    audit.record("member added")
    return store.add(member)


@router.delete("/members/{member_id}")
def remove_member(member_id: int):
    audit.record("member removed")
    return store.remove(member_id)


@router.post("/roles")
def add_role(role: dict):
    audit.record("role added")
    return store.add_role(role)


@router.delete("/api-keys/{key_id}")
def remove_key(key_id: int):
    return store.remove_key(key_id)
`,
      },
    },
    {
      title: 'views of Django',
      files: {
        'app/views.py': `from rest_framework.views import APIView
from app.audit import write_audit_log
from app import store


class MemberView(APIView):
    def post(self, request):
        write_audit_log("member added")
        return store.add(request.data)

    def delete(self, request, pk):
        write_audit_log("member removed")
        return store.remove(pk)


class RoleView(APIView):
    def delete(self, request, pk):
        write_audit_log("role removed")
        return store.remove_role(pk)


class TokenView(APIView):
    def delete(self, request, pk):  # <- finding
        return store.remove_token(pk)
`,
      },
    },
  ],
  good: [
    {
      title: 'all of them',
      files: {
        'app/api.py': `from fastapi import APIRouter
from app import audit, store

router = APIRouter()


@router.post("/members")
def add_member(member: dict):
    audit.record("member added")
    return store.add(member)


@router.delete("/members/{member_id}")
def remove_member(member_id: int):
    audit.record("member removed")
    return store.remove(member_id)


@router.post("/roles")
def add_role(role: dict):
    audit.record("role added")
    return store.add_role(role)


@router.delete("/api-keys/{key_id}")
def remove_key(key_id: int):
    audit.record("key removed")
    return store.remove_key(key_id)
`,
      },
    },
    {
      title: 'nobody here does',
      files: {
        'app/api.py': `from fastapi import APIRouter
from app import audit, store

router = APIRouter()


@router.post("/members")
def add_member(member: dict):
    notes.add("member added")
    return store.add(member)


@router.delete("/members/{member_id}")
def remove_member(member_id: int):
    notes.add("member removed")
    return store.remove(member_id)


@router.post("/roles")
def add_role(role: dict):
    notes.add("role added")
    return store.add_role(role)


@router.delete("/api-keys/{key_id}")
def remove_key(key_id: int):
    return store.remove_key(key_id)
`,
      },
    },
    {
      title: 'a search',
      files: {
        'app/api.py': `from fastapi import APIRouter
from app import audit, store

router = APIRouter()


@router.post("/members")
def add_member(member: dict):
    audit.record("member added")
    return store.add(member)


@router.delete("/members/{member_id}")
def remove_member(member_id: int):
    audit.record("member removed")
    return store.remove(member_id)


@router.post("/roles")
def add_role(role: dict):
    audit.record("role added")
    return store.add_role(role)


@router.delete("/api-keys/{key_id}")
def remove_key(key_id: int):
    audit.record("key removed")
    return store.remove_key(key_id)


@router.post("/members/search")
def search_members(query: dict):
    return store.search(query)
`,
      },
    },
    {
      title: 'what it calls writes it',
      files: {
        'app/api.py': `from fastapi import APIRouter
from app import audit, store
from app.keys import revoke

router = APIRouter()


@router.post("/members")
def add_member(member: dict):
    audit.record("member added")
    return store.add(member)


@router.delete("/members/{member_id}")
def remove_member(member_id: int):
    audit.record("member removed")
    return store.remove(member_id)


@router.post("/roles")
def add_role(role: dict):
    audit.record("role added")
    return store.add_role(role)


@router.delete("/api-keys/{key_id}")
def remove_key(key_id: int):
    revoke(key_id)
    return store.remove_key(key_id)
`,
        'app/keys.py': `from app import audit


def revoke(key_id):
    audit.record("key removed")
`,
      },
    },
  ],
}
