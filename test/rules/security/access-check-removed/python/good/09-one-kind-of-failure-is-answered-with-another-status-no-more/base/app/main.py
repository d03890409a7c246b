from fastapi import FastAPI
from fastapi.responses import JSONResponse

app = FastAPI()


@app.exception_handler(Exception)
def on_error(request, exc):
    if isinstance(exc, PermissionDenied):
        return JSONResponse({"detail": "forbidden"}, status_code=403)
    return JSONResponse({"detail": "error"}, status_code=500)
