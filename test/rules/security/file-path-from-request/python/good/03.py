from fastapi import APIRouter

router = APIRouter()


@router.get("/reports/{report}")
async def report(report: str):
    with open(f"/data/reports/{report}.json") as found:
        return found.read()
