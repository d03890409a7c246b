import type { Ref } from '#model/fact'
import { shortText, type Call, type PythonModule } from '#languages/python/module'
import type { SyntaxNode } from '#languages/tree/tree'
import type { Extractor } from './context.ts'
import { refOfOrigin } from './outline.ts'
import { literalText } from './value-shape.ts'

/** APScheduler's schedulers, both those in the background and those that block the process. */
const schedulers =
  /^apscheduler\.schedulers\.(background\.BackgroundScheduler|asyncio\.AsyncIOScheduler|blocking\.BlockingScheduler|gevent\.GeventScheduler|tornado\.TornadoScheduler)\(\)\.(add_job|scheduled_job)$/

/** A word in the surrounding text that suggests only one process runs the schedule. */
const guards = /\b(lock|leader|is_primary|is_master|advisory|redlock|jobstores?|ENABLE_SCHEDULER|RUN_SCHEDULER|SCHEDULER_ENABLED)\w*/i

const whenOf = (call: Call, trigger: number): string => {
  const { positional, keywords } = call.arguments
  const kind = literalText(keywords.get('trigger')?.value ?? positional[trigger])
  const parts = [...keywords].filter(([key]) =>
    /^(year|month|day|week|day_of_week|hour|minute|second|hours|minutes|seconds|days|weeks)$/.test(key),
  )
  const written = parts.map(([key, { value }]) => `${key}=${value.text}`).join(' ')
  // An interval has no time of day.
  return shortText([kind, written].filter(Boolean).join(kind === 'interval' ? ':' : ' '), 60)
}

const handlerOf = (module: PythonModule, node: SyntaxNode | undefined): Ref | undefined =>
  node ? refOfOrigin(module, module.origin(node)) : undefined

/** Entries of the Celery schedule: a single beat process starts each run for all workers. */
const beat = /\b(beat_schedule|CELERY_BEAT_SCHEDULE|CELERYBEAT_SCHEDULE)\b/

/** Scheduled work: APScheduler jobs, which every process that loads them runs, and the Celery beat schedule. */
export const schedules: Extractor = ({ module, emit, root }) => {
  if (beat.test(module.text)) {
    const first = module.calls.find(({ member, name }) => member === 'crontab' && /celery\.schedules\.crontab$/.test(name))
    const line = first?.node.startLine ?? module.text.slice(0, beat.exec(module.text)?.index ?? 0).split('\n').length
    emit({
      kind: 'schedule',
      at: { startLine: line, endLine: line },
      within: '',
      subject: 'schedule celery beat',
      library: 'celery beat',
      when: '',
      handler: { name: '' },
      inProcess: false,
    })
  }
  if (!/\bapscheduler\b/.test(module.text)) return
  const guard = guards.exec(module.text)?.[0]
  const emitAt = (call: Call, handler: Ref, when: string): void => {
    root({ reach: 'job', handler })
    emit({
      kind: 'schedule',
      at: { startLine: call.node.startLine, endLine: call.node.startLine },
      within: module.within(call.node),
      subject: `schedule ${handler.name}`,
      library: 'apscheduler',
      when,
      handler,
      inProcess: true,
      ...(guard ? { guardedBy: guard } : {}),
    })
  }
  for (const call of module.calls) {
    if (call.member !== 'add_job' || !schedulers.test(call.name)) continue
    const handler = handlerOf(module, call.argument('func', 0))
    const trigger = literalText(call.arguments.keywords.get('trigger')?.value ?? call.arguments.positional[1])
    // A `date` trigger runs once; losing that run with the process is a different problem.
    if (handler && trigger !== 'date') emitAt(call, handler, whenOf(call, 1))
  }
  for (const definition of module.definitions)
    for (const decorator of definition.decorators) {
      const [inner] = decorator.children
      const call = inner && module.callAt(inner)
      if (definition.kind === 'function' && call?.member === 'scheduled_job' && schedulers.test(call.name))
        emitAt(call, { name: definition.qualified }, whenOf(call, 0))
    }
}
