// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { BackgroundTable } from '../forms/background.ts'

export const table: BackgroundTable = {
  forms: [
    {
      library: 'threading',
      source: 'Python 3.13 threading.Thread: an exception ends the thread; threading.excepthook prints it, and the process goes on',
      calls: ['threading#Thread'],
      work: { position: 1, keyword: 'target' },
    },
    {
      library: 'threading',
      source: 'Python 3.13 threading.Thread: start() calls run() of a subclass on a thread of its own',
      bases: ['threading#Thread'],
      method: 'run',
    },
    {
      library: 'asyncio',
      source:
        'Python 3.13 asyncio.create_task: an exception ends the task; without a read of its result it is logged when the task is collected',
      calls: ['asyncio#{create_task,ensure_future}', 'asyncio#{get_event_loop,get_running_loop,new_event_loop}().create_task'],
      work: { position: 0 },
      returnsFailure: true,
    },
    {
      library: 'concurrent.futures',
      source: 'Python 3.13 ThreadPoolExecutor.submit: the future keeps the exception',
      calls: ['concurrent.futures#{ThreadPoolExecutor,ProcessPoolExecutor}().submit'],
      work: { position: 0, keyword: 'fn' },
      returnsFailure: true,
    },
    {
      library: 'starlette',
      source:
        'Starlette 0.46 BackgroundTasks.add_task: runs after the response, in the same process; the server waits for it when it stops',
      calls: ['{starlette.background,fastapi,fastapi.background}#BackgroundTasks().add_task'],
      work: { position: 0, keyword: 'func' },
      isAwaitedAtStop: true,
    },
  ],
  expected: ['Empty', 'Full', 'TimeoutError', 'CancelledError', 'StopIteration', 'KeyboardInterrupt', 'QueueEmpty'],
  watches: ['is_alive'],
}
