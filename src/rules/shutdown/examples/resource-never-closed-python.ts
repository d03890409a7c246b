import type { Examples } from '#model/rule'

export const resourceNeverClosedPython: Examples = {
  bad: [
    `import aiohttp


async def price(symbol):
    session = aiohttp.ClientSession()  # <- finding
    response = await session.get(f"https://prices.example.com/{symbol}", timeout=aiohttp.ClientTimeout(total=5))
    return await response.json()
`,
    `from sqlalchemy import create_engine, text
from app.settings import url_of


def tables(database):
    engine = create_engine(url_of(database))  # <- finding
    with engine.connect() as connection:
        return connection.execute(text("SELECT name FROM tables")).all()
`,
    `from pymongo import MongoClient


def count(address):
    client = MongoClient(address)  # <- finding
    total = client.orders.rows.count_documents({})
    client.close()
    return total
`,
    `import multiprocessing


def sizes(paths):
    workers = multiprocessing.Pool(4)  # <- finding
    return workers.map(len, paths)
`,
  ],
  good: [
    `import aiohttp


async def price(symbol):
    async with aiohttp.ClientSession() as session:
        response = await session.get(f"https://prices.example.com/{symbol}", timeout=aiohttp.ClientTimeout(total=5))
        return await response.json()
`,
    `from sqlalchemy import create_engine, text
from app.settings import url_of


def tables(database):
    engine = create_engine(url_of(database))
    try:
        with engine.connect() as connection:
            return connection.execute(text("SELECT name FROM tables")).all()
    finally:
        engine.dispose()
`,
    `from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker


def make_session_factory(url):
    engine = create_engine(url)
    return sessionmaker(bind=engine)
`,
    `from pymongo import MongoClient


class Store:
    def connect(self, address):
        client = MongoClient(address)
        self.client = client
`,
    `import psycopg2


def ping(dsn):
    connection = psycopg2.connect(dsn)
    return connection.status
`,
  ],
}
