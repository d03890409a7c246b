// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { BoundTable } from '../forms/bound.ts'

export const table: BoundTable = {
  forms: [
    {
      source: 'Python 3.13, asyncio: wait_for cancels what it waits for; None waits without an end',
      calls: ['asyncio#wait_for'],
      limit: 1,
      keywords: ['timeout'],
    },
    {
      source: 'Python 3.13, asyncio: timeout and timeout_at cancel the task in the block; None never does',
      regions: ['asyncio#{timeout,timeout_at}()', 'async_timeout#timeout()', '{anyio,trio}#{fail_after,move_on_after}()'],
      limit: 0,
      keywords: ['delay', 'when'],
    },
    {
      source: 'gevent 24, eventlet 0.36 and stopit 1.1: a timeout is raised in the block',
      regions: ['gevent#Timeout()', 'eventlet#{Timeout,timeout.Timeout}()', 'stopit#*()'],
      limit: 0,
      keywords: ['seconds'],
    },
    {
      source: 'func_timeout 4.3, gevent 24 and tornado 6.4: the work that they are given ends with the limit',
      calls: ['func_timeout#func_timeout', 'gevent#with_timeout', 'tornado#gen.with_timeout', 'tornado.gen#with_timeout'],
    },
  ],
  laters: [],
  byName: false,
}
