from fastapi import APIRouter, Depends

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
