from fastapi import APIRouter

from clinic import labels

router = APIRouter()


@router.post("/samples/{sample}/label")
def label(sample: str) -> str:
    return labels.print_label(sample)
