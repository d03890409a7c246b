from fastapi import APIRouter, Depends, HTTPException
from .db import projects
from .auth import current_user
router = APIRouter()

def refuse_strangers(user, project):
    if project.owner_id != user.id:
        raise HTTPException(status_code=403)

@router.delete("/projects/{id}")
async def delete_project(id: int, user=Depends(current_user)):
    project = await projects.find(id)
    refuse_strangers(user, project)
    await projects.delete(project)
