from fastapi import APIRouter, Depends

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
def announce_parcel(pk: int):
    return announce(pk)
