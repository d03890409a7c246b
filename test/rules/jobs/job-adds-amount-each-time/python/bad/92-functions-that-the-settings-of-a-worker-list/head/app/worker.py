from arq import func
from arq.connections import RedisSettings

from app import jobs


class WorkerSettings:
    functions = [func(jobs.book_minutes, timeout=60)]
    redis_settings = RedisSettings()
