// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { LimitTable } from '../forms/limit.ts'

export const table: LimitTable = {
  forms: [
    {
      source:
        'limits 5 RateLimiter.test and hit, aiolimiter 1.2 AsyncLimiter.acquire, pyrate-limiter 3 try_acquire, Django REST framework 3.16 allow_request',
      what: 'rate',
      members: ['test', 'hit', 'check', 'consume', 'acquire', 'try_acquire', 'allow', 'is_allowed', 'increment', 'incr', 'allow_request'],
      on: ['limiter', 'rate limit', 'ratelimit', 'throttle'],
    },
    {
      source: 'Python 3.14 queue.Queue and asyncio.Queue, argument maxsize: 0 is without end',
      what: 'queue',
      options: ['maxsize'],
      of: ['Queue', 'LifoQueue', 'PriorityQueue', 'JoinableQueue', 'SimpleQueue'],
    },
    { source: 'Python 3.14 collections.deque, argument maxlen', what: 'queue', options: ['maxlen'], of: ['deque'] },
    {
      source: 'Python 3.14 functools.lru_cache, cachetools 6, async-lru 2, argument maxsize: None is without end',
      what: 'cache',
      options: ['maxsize'],
      of: ['lru_cache', 'cached', 'alru_cache', 'LRUCache', 'LFUCache', 'TTLCache', 'RRCache', 'FIFOCache'],
    },
    {
      source: 'FastAPI 0.128 Query, Path and Body, Pydantic 2 conint and conlist: le, lt, max_length',
      what: 'input',
      options: ['le', 'lt', 'max_length', 'max_items'],
      of: ['Query', 'Path', 'Body', 'conint', 'conlist', 'constr'],
    },
    {
      source:
        'aiohttp 3.13 web.Application client_max_size, websockets 15 max_size, uvicorn 0.40 limit_concurrency, grpcio 1.76 maximum_concurrent_rpcs; names of own options',
      what: 'input',
      options: [
        'client_max_size',
        'max_request_size',
        'max_body_size',
        'max_upload_size',
        'max_content_length',
        'max_message_size',
        'max_msg_size',
        'max_frame_size',
      ],
    },
    {
      source: 'uvicorn 0.40 limit_concurrency, grpcio 1.76 maximum_concurrent_rpcs, pika 1.3 prefetch_count; names of own options',
      what: 'concurrency',
      options: [
        'limit_concurrency',
        'maximum_concurrent_rpcs',
        'prefetch_count',
        'max_concurrent',
        'max_concurrent_tasks',
        'max_concurrent_requests',
        'max_concurrency',
        'max_in_flight',
      ],
    },
    {
      source: 'Names of functions that run work with a limit on how much runs at once',
      what: 'concurrency',
      calls: [
        '*#{bounded_gather,limited_gather,throttled_gather,semaphore_gather,sem_gather,gather_with_concurrency,gather_with_limit,gather_with_semaphore,gather_bounded,gather_limited,gather_in_batches}',
      ],
      members: [
        'bounded_gather',
        'limited_gather',
        'throttled_gather',
        'semaphore_gather',
        'gather_with_concurrency',
        'gather_with_limit',
        'gather_bounded',
        'gather_limited',
        'gather_in_batches',
      ],
    },
    {
      source: 'Names of functions that read one page: Django 5.2 Paginator, Flask-SQLAlchemy 3.1 paginate, fastapi-pagination 0.15',
      what: 'rows',
      calls: ['*#{Paginator,paginate,paginate_queryset,apply_pagination,with_pagination}'],
      members: ['paginate', 'paginate_queryset', 'paginate_query', 'apply_pagination'],
    },
  ],
}
