from fastapi import APIRouter, Depends, HTTPException
from statsd import StatsClient
from .db import projects
from .auth import current_user
router = APIRouter()
stats = StatsClient()

@router.delete("/projects/{id}")
async def delete_project(id: int, user=Depends(current_user)):
    project = await projects.find(id)
    stats.incr("project.delete")
    await projects.delete(project)
