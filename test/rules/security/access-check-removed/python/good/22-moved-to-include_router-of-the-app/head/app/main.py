from fastapi import Depends, FastAPI
from .auth import admin_user
from .users import router
app = FastAPI()
app.include_router(router, dependencies=[Depends(admin_user)])
