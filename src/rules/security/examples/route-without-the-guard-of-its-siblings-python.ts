import type { Examples } from '#model/rule'

const cases = `from fastapi import APIRouter, Depends

from app.auth import check_permission

router = APIRouter()


@router.post("/cases", dependencies=[Depends(check_permission)])
def add_case(case: dict):
    return store(case)


@router.put("/cases/{pk}", dependencies=[Depends(check_permission)])
def change_case(pk: int, case: dict):
    return store(case)


@router.delete("/cases/{pk}", dependencies=[Depends(check_permission)])
def remove_case(pk: int):
    return drop(pk)


@router.post("/cases/{pk}/close", dependencies=[Depends(check_permission)])
def close_case(pk: int):
    return close(pk)


@router.post("/cases/{pk}/files", dependencies=[Depends(check_permission)])
def add_file(pk: int):
    return attach(pk)

`

const parcels = (last: string): string => `from fastapi import APIRouter, Depends

from app.auth import CurrentUser, PermissionsDependency

router = APIRouter()


@router.put("/{pk}", dependencies=[Depends(PermissionsDependency(["edit"]))])
def change_parcel(pk: int, parcel: dict):
    return store(pk, parcel)


@router.delete("/{pk}", dependencies=[Depends(PermissionsDependency(["edit"]))])
def remove_parcel(pk: int):
    return drop(pk)


@router.post("/{pk}/return", dependencies=[Depends(PermissionsDependency(["edit"]))])
def return_parcel(pk: int):
    return send_back(pk)


@router.post("/{pk}/announce")
${last}
    return announce(pk)
`

export const routeWithoutTheGuardOfItsSiblingsPython: Examples = {
  bad: [
    {
      title: 'one of six',
      files: {
        'app/cases.py': `from fastapi import APIRouter, Depends

from app.auth import check_permission

router = APIRouter()


@router.post("/cases", dependencies=[Depends(check_permission)])
def add_case(case: dict):
    return store(case)


@router.put("/cases/{pk}", dependencies=[Depends(check_permission)])
def change_case(pk: int, case: dict):
    return store(case)


@router.delete("/cases/{pk}", dependencies=[Depends(check_permission)])
def remove_case(pk: int):
    return drop(pk)


@router.post("/cases/{pk}/close", dependencies=[Depends(check_permission)])
def close_case(pk: int):
    return close(pk)


@router.post("/cases/{pk}/files", dependencies=[Depends(check_permission)])
def add_file(pk: int):
    return attach(pk)


@router.post("/cases/{pk}/reopen")
def reopen_case(pk: int):  # <- finding
    return reopen(pk)
`,
      },
    },
    {
      title: 'a route that is new',
      base: {
        'app/cases.py': cases,
      },
      files: {
        'app/cases.py': `from fastapi import APIRouter, Depends

from app.auth import check_permission

router = APIRouter()


@router.post("/cases", dependencies=[Depends(check_permission)])
def add_case(case: dict):
    return store(case)


@router.put("/cases/{pk}", dependencies=[Depends(check_permission)])
def change_case(pk: int, case: dict):
    return store(case)


@router.delete("/cases/{pk}", dependencies=[Depends(check_permission)])
def remove_case(pk: int):
    return drop(pk)


@router.post("/cases/{pk}/close", dependencies=[Depends(check_permission)])
def close_case(pk: int):
    return close(pk)


@router.post("/cases/{pk}/files", dependencies=[Depends(check_permission)])
def add_file(pk: int):
    return attach(pk)


@router.delete("/cases/{pk}/files/{name}")
def remove_file(pk: int, name: str):  # <- finding
    return detach(pk, name)
`,
      },
    },
    {
      title: 'its guard was taken away',
      base: {
        'app/cases.py': `from fastapi import APIRouter, Depends

from app.auth import check_permission

router = APIRouter()


@router.post("/cases", dependencies=[Depends(check_permission)])
def add_case(case: dict):
    return store(case)


@router.put("/cases/{pk}", dependencies=[Depends(check_permission)])
def change_case(pk: int, case: dict):
    return store(case)


@router.delete("/cases/{pk}", dependencies=[Depends(check_permission)])
def remove_case(pk: int):
    return drop(pk)


@router.post("/cases/{pk}/close", dependencies=[Depends(check_permission)])
def close_case(pk: int):
    return close(pk)


@router.post("/cases/{pk}/files", dependencies=[Depends(check_permission)])
def add_file(pk: int):
    return attach(pk)


@router.post("/cases/{pk}/reopen", dependencies=[Depends(check_permission)])  # <- finding
def reopen_case(pk: int):
    return reopen(pk)
`,
      },
      files: {
        'app/cases.py': `from fastapi import APIRouter, Depends

from app.auth import check_permission

router = APIRouter()


@router.post("/cases", dependencies=[Depends(check_permission)])
def add_case(case: dict):
    return store(case)


@router.put("/cases/{pk}", dependencies=[Depends(check_permission)])
def change_case(pk: int, case: dict):
    return store(case)


@router.delete("/cases/{pk}", dependencies=[Depends(check_permission)])
def remove_case(pk: int):
    return drop(pk)


@router.post("/cases/{pk}/close", dependencies=[Depends(check_permission)])
def close_case(pk: int):
    return close(pk)


@router.post("/cases/{pk}/files", dependencies=[Depends(check_permission)])
def add_file(pk: int):
    return attach(pk)


@router.post("/cases/{pk}/reopen")
def reopen_case(pk: int):
    return reopen(pk)
`,
      },
    },
  ],
  good: [
    {
      title: 'who calls is asked where the router is included',
      files: {
        'app/main.py': `from fastapi import APIRouter, Depends, FastAPI

from app.auth import get_current_user
from app.parcels import router as parcels

app = FastAPI()
api = APIRouter()
api.include_router(parcels, prefix="/parcels")
app.include_router(api, dependencies=[Depends(get_current_user)])
`,
        'app/parcels.py': parcels('def announce_parcel(pk: int):'),
      },
    },
    {
      title: 'who calls is one of its parameters',
      files: { 'app/parcels.py': parcels('def announce_parcel(pk: int, caller: CurrentUser):') },
    },
    {
      title: 'all of them',
      files: {
        'app/cases.py': cases,
      },
    },
    {
      title: 'another guard',
      files: {
        'app/cases.py': `from fastapi import APIRouter, Depends

from app.auth import check_permission

router = APIRouter()


@router.post("/cases", dependencies=[Depends(check_permission)])
def add_case(case: dict):
    return store(case)


@router.put("/cases/{pk}", dependencies=[Depends(check_permission)])
def change_case(pk: int, case: dict):
    return store(case)


@router.delete("/cases/{pk}", dependencies=[Depends(check_permission)])
def remove_case(pk: int):
    return drop(pk)


@router.post("/cases/{pk}/close", dependencies=[Depends(check_permission)])
def close_case(pk: int):
    return close(pk)


@router.post("/cases/{pk}/files", dependencies=[Depends(check_permission)])
def add_file(pk: int):
    return attach(pk)


@router.post("/cases/{pk}/reopen", dependencies=[Depends(authorize_admin)])
def reopen_case(pk: int):
    return reopen(pk)
`,
      },
    },
    {
      title: 'it only reads',
      files: {
        'app/cases.py': `from fastapi import APIRouter, Depends

from app.auth import check_permission

router = APIRouter()


@router.post("/cases", dependencies=[Depends(check_permission)])
def add_case(case: dict):
    return store(case)


@router.put("/cases/{pk}", dependencies=[Depends(check_permission)])
def change_case(pk: int, case: dict):
    return store(case)


@router.delete("/cases/{pk}", dependencies=[Depends(check_permission)])
def remove_case(pk: int):
    return drop(pk)


@router.post("/cases/{pk}/close", dependencies=[Depends(check_permission)])
def close_case(pk: int):
    return close(pk)


@router.post("/cases/{pk}/files", dependencies=[Depends(check_permission)])
def add_file(pk: int):
    return attach(pk)


@router.get("/cases/{pk}")
def show_case(pk: int):
    return load(pk)
`,
      },
    },
    {
      title: 'it asks who calls by itself',
      files: {
        'app/cases.py': `from fastapi import APIRouter, Depends

from app.auth import check_permission

router = APIRouter()


@router.post("/cases", dependencies=[Depends(check_permission)])
def add_case(case: dict):
    return store(case)


@router.put("/cases/{pk}", dependencies=[Depends(check_permission)])
def change_case(pk: int, case: dict):
    return store(case)


@router.delete("/cases/{pk}", dependencies=[Depends(check_permission)])
def remove_case(pk: int):
    return drop(pk)


@router.post("/cases/{pk}/close", dependencies=[Depends(check_permission)])
def close_case(pk: int):
    return close(pk)


@router.post("/cases/{pk}/files", dependencies=[Depends(check_permission)])
def add_file(pk: int):
    return attach(pk)


@router.post("/cases/{pk}/reopen")
def reopen_case(pk: int, request):
    check_access(request, pk)
    return reopen(pk)
`,
      },
    },
  ],
}
