from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Route

from app.tides import tides

app = Starlette(
    routes=[Route("/tides/{port}", tides)],
    middleware=[
        Middleware(CORSMiddleware, allow_origins=["https://tides.example"]),
        Middleware(TrustedHostMiddleware, allowed_hosts=["tides.example"]),
    ],
)
