from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Route

from app.correlation import CorrelationMiddleware
from app.tides import tides

app = Starlette(
    routes=[Route("/tides/{port}", tides)],
    middleware=[
        Middleware(CORSMiddleware, allow_origins=["https://tides.example"]),
        Middleware(CorrelationMiddleware),  # <- finding
    ],
)
