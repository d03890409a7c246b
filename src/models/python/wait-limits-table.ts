// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { WaitLimitTable } from '../forms/wait-limit.ts'

export const table: WaitLimitTable = {
  forms: [
    {
      source: 'Python 3.13, asyncio: wait_for, timeout and timeout_at cancel what is waited for',
      calls: ['asyncio#{wait_for,timeout,timeout_at}', 'async_timeout#timeout'],
    },
    {
      source: 'anyio 4.9 and trio 0.30: fail_after and move_on_after cancel the block',
      calls: ['{anyio,trio}#{fail_after,move_on_after}'],
    },
    {
      source: 'Python 3.13, threading, concurrent.futures and multiprocessing: without a timeout they wait forever',
      waits: { members: ['join', 'wait', 'result', 'exception', 'acquire'], form: 'only' },
    },
    {
      source: 'Django 5.2, email and caches; Flask-SQLAlchemy 3.1; Celery 5.5, task_time_limit: without them nothing ends the wait',
      settings: [
        'EMAIL_TIMEOUT',
        'SOCKET_TIMEOUT',
        'SOCKET_CONNECT_TIMEOUT',
        'SQLALCHEMY_POOL_TIMEOUT',
        'TASK_TIME_LIMIT',
        'TASK_SOFT_TIME_LIMIT',
        'task_time_limit',
        'task_soft_time_limit',
      ],
    },
  ],
  units: [],
  byName: false,
}
