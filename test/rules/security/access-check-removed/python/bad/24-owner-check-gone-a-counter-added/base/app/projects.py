from fastapi import APIRouter, Depends, HTTPException
from .db import projects
from .auth import current_user
router = APIRouter()

@router.delete("/projects/{id}")
async def delete_project(id: int, user=Depends(current_user)):
    project = await projects.find(id)
    if project.owner_id != user.id:  # <- finding
        raise HTTPException(status_code=403)
    await projects.delete(project)
