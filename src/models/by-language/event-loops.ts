import type { BlockingCall } from '#model/facts/calls/blocking-call'

/** A call that blocks the event loop of asyncio. */
export interface BlockingForm {
  readonly source: string
  readonly calls: readonly string[]
  readonly waitsFor: BlockingCall['waitsFor']
  /** What to write instead, for findings. */
  readonly instead: string
}

const forms: readonly BlockingForm[] = [
  { source: 'Python 3.13 time: sleep', calls: ['time.sleep'], waitsFor: 'time', instead: '`await asyncio.sleep(…)`' },
  {
    source: 'Python 3.13 subprocess: run, call, check_call and check_output wait for the command to complete',
    calls: ['subprocess.run', 'subprocess.call', 'subprocess.check_call', 'subprocess.check_output'],
    waitsFor: 'process',
    instead: '`asyncio.create_subprocess_exec`, or `asyncio.to_thread`',
  },
  {
    source: 'Python 3.13 os: system',
    calls: ['os.system'],
    waitsFor: 'process',
    instead: '`asyncio.create_subprocess_shell`, or `asyncio.to_thread`',
  },
  {
    source: 'Python 3.13 smtplib: SMTP connects when it is given a host',
    calls: ['smtplib.SMTP', 'smtplib.SMTP_SSL'],
    waitsFor: 'network',
    instead: '`aiosmtplib`, or `asyncio.to_thread`',
  },
  {
    source: 'psycopg2 2.9: connect',
    calls: ['psycopg2.connect'],
    waitsFor: 'network',
    instead: 'an asynchronous driver, or `asyncio.to_thread`',
  },
]

const byCall: ReadonlyMap<string, BlockingForm> = new Map(forms.flatMap((form) => form.calls.map((call) => [call, form] as const)))

/** The call that blocks, by its dotted name. */
export const blockingForm = (name: string): BlockingForm | undefined => byCall.get(name)

/** Clients whose requests block, by the name of the library. */
const synchronous: ReadonlySet<string> = new Set(['requests', 'urllib.request', 'urllib3'])

/** Whether a request of a client blocks. HTTPX 0.28, Async Support: all but those of `AsyncClient` do. */
export const blocksByRequest = (library: string, call: string): boolean =>
  synchronous.has(library) || (library === 'httpx' && !call.includes('AsyncClient'))

export const insteadOfRequest = '`httpx.AsyncClient`, or `asyncio.to_thread`'

/** Calls that pass work to a thread, by their last name, with the position of the work. */
const threads: readonly { readonly source: string; readonly members: readonly string[]; readonly work: number }[] = [
  { source: 'Python 3.13 asyncio: to_thread(func)', members: ['to_thread'], work: 0 },
  { source: 'Starlette 0.41 concurrency: run_in_threadpool(func)', members: ['run_in_threadpool'], work: 0 },
  {
    source: 'AnyIO 4.7 to_thread: run_sync(func); AnyIO 2: run_sync_in_worker_thread',
    members: ['run_sync', 'run_sync_in_worker_thread'],
    work: 0,
  },
  { source: 'Twisted 24: deferToThread(f)', members: ['deferToThread', 'defer_to_thread', 'run_in_thread'], work: 0 },
  { source: 'Python 3.13 asyncio: loop.run_in_executor(executor, func)', members: ['run_in_executor'], work: 1 },
]

/** The position of the work that a call passes to a thread. */
export const workOfThread = (member: string): number | undefined =>
  threads.find(({ members }) => members.some((one) => member === one || (one === 'run_in_executor' && member.endsWith(one))))?.work

/** Calls that run one coroutine on a new loop until it returns. */
const runs: ReadonlySet<string> = new Set(['asyncio.run', 'uvloop.run', 'anyio.run', 'trio.run'])

/** Whether a call runs one coroutine until it returns. Python 3.13 asyncio: run, loop.run_until_complete; AnyIO, Trio and uvloop: run. */
export const runsCoroutine = (name: string): boolean => runs.has(name) || name.endsWith('run_until_complete')

/** Members that let something else run on the loop, or that start a server. */
const startsBeside: readonly { readonly source: string; readonly members: readonly string[] }[] = [
  { source: 'Python 3.13 asyncio: tasks', members: ['create_task', 'ensure_future', 'gather', 'wait', 'as_completed', 'TaskGroup'] },
  { source: 'AnyIO 4.7 and Trio 0.27: task groups', members: ['create_task_group', 'start_soon', 'start'] },
  { source: 'Python 3.13 asyncio: event loop and streams', members: ['run_forever', 'start_server', 'create_server', 'serve_forever'] },
  { source: 'aiohttp 3.11 run_app, websockets 14 serve, Hypercorn 0.17 serve', members: ['run_app', 'serve'] },
  { source: 'aio-pika 9.5 consume, redis 5.2 subscribe, asyncpg 0.30 listen', members: ['consume', 'subscribe', 'listen'] },
  { source: 'APScheduler 3.11: add_job', members: ['add_job'] },
]

const beside: ReadonlySet<string> = new Set(startsBeside.flatMap(({ members }) => members))

/** Whether a member lets something else run on the loop. */
export const isStartBeside = (member: string): boolean => beside.has(member)
