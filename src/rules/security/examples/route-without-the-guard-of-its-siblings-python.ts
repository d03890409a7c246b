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
