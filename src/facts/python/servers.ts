import type { Server } from '#model/facts/process'
import { originName, type Call, type PythonModule } from '#languages/python/module'
import type { Extractor } from './context.ts'

/** Applications run by a separate server (Uvicorn, Gunicorn, Hypercorn, Daphne), which handles SIGTERM and lets requests finish. */
const applications: Readonly<Record<string, string>> = {
  'fastapi.FastAPI': 'fastapi',
  'fastapi.applications.FastAPI': 'fastapi',
  'starlette.applications.Starlette': 'starlette',
  'flask.Flask': 'flask',
  'flask_openapi3.OpenAPI': 'flask',
  'quart.Quart': 'quart',
  'sanic.Sanic': 'sanic',
  'litestar.Litestar': 'litestar',
  'django.core.wsgi.get_wsgi_application': 'django',
  'django.core.asgi.get_asgi_application': 'django',
  'aiohttp.web.run_app': 'aiohttp',
  'uvicorn.run': 'uvicorn',
  'waitress.serve': 'waitress',
}

/** Calls that start accepting work, which a signal kills halfway unless the program handles the signal. */
const workers: readonly { readonly name: RegExp; readonly library: string; readonly serves: Server['serves'] }[] = [
  { name: /^grpc\.(aio\.)?server\(\)\.(wait_for_termination|start)$/, library: 'grpc', serves: 'grpc' },
  { name: /^apscheduler\.schedulers\.blocking\.BlockingScheduler\(\)\.start$/, library: 'apscheduler', serves: 'worker' },
  { name: /^pika\.(\w+\.)*BlockingConnection\(\)\.channel\(\)\.start_consuming$/, library: 'pika', serves: 'worker' },
]

/** A loop over a consumer of Kafka: `for message in consumer:`, `while True: consumer.poll(1)`. */
const consumesKafka = /^(kafka\.KafkaConsumer|confluent_kafka\.(Consumer|DeserializingConsumer))$/
const loops: ReadonlySet<string> = new Set(['while_statement', 'for_statement'])

/** It waits in a loop with a stop condition. */
const isPolled = (module: PythonModule, call: Call): boolean => {
  const origin = call.origin()
  if (origin.kind !== 'made' || !consumesKafka.test(originName(origin.callee)) || call.member !== 'poll') return false
  const loop = module.tree.around(call.node, loops)
  return loop !== undefined && /^while\s+(True|1)\s*:/.test(loop.text)
}

/** A quick filter: a file without these words has no such facts. */
const mayServe = /FastAPI|Flask|OpenAPI|Starlette|Quart|Sanic|Litestar|[aw]sgi|run_app|uvicorn|waitress|grpc|apscheduler|pika|Consumer/

/** Where the process starts accepting work, and servers that handle the termination signal themselves. */
export const servers: Extractor = ({ module, emit }) => {
  if (!mayServe.test(module.text)) return
  let isHandled = false
  let isWaiting = false
  for (const call of module.calls) {
    const application = applications[call.name]
    const worker = application === undefined ? workers.find(({ name }) => name.test(call.name)) : undefined
    const isKafka = worker === undefined && call.member === 'poll' && isPolled(module, call)
    if (application === undefined && !worker && !isKafka) continue
    // `start` and `wait_for_termination` of one server are one start.
    if (worker?.serves === 'grpc') {
      if (isWaiting) continue
      isWaiting = true
    }
    const library = application ?? worker?.library ?? 'kafka'
    emit({
      kind: 'server',
      at: { startLine: call.node.startLine, endLine: call.node.startLine },
      within: module.within(call.node),
      subject: `server ${library}`,
      library,
      serves: application === undefined ? (worker?.serves ?? 'worker') : 'http',
    })
    if (application === undefined || isHandled) continue
    isHandled = true
    emit({
      kind: 'signal-handler',
      at: { startLine: call.node.startLine, endLine: call.node.startLine },
      within: module.within(call.node),
      subject: `signal of ${library}`,
      signals: ['SIGTERM', 'SIGINT'],
      by: library,
      stops: [],
      exits: false,
    })
  }
}
