import type { Examples } from '#model/rule'

export const crossOriginWithCredentialsPython: Examples = {
  bad: [
    `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)  # <- finding
`,
    `from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, supports_credentials=True)  # <- finding
`,
  ],
  good: [
    `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"], allow_credentials=True)
`,
    `from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["*"])
`,
    `from flask import Flask
from flask_cors import CORS
from app.settings import ORIGINS

app = Flask(__name__)
CORS(app, supports_credentials=True, origins=ORIGINS)
`,
  ],
}
