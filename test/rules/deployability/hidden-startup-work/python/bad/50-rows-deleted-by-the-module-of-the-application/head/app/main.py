import psycopg
from fastapi import FastAPI

app = FastAPI()
connection = psycopg.connect("dbname=shop", connect_timeout=2)
connection.execute("DELETE FROM baskets WHERE touched_at < now() - interval '30 days'")  # <- finding
