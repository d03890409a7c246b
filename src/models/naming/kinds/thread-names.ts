/** What hands work to other threads, and what binds values to the current one, by the names of origins. */
export const threadNames = {
  /**
   * Calls that run the function that they are handed on another thread, without the values bound to the current one. Read in the documents of
   * Python 3.13 (asyncio, concurrent.futures, threading) and Java 21 (java.util.concurrent). `asyncio.to_thread` copies the context.
   */
  hands: {
    python: ['run_in_executor', 'submit', 'Thread'],
    java: ['submit', 'execute', 'runAsync', 'supplyAsync'],
  },
  /** Modules whose values take such calls, where the last name alone says too little. */
  pools: [
    'concurrent.futures',
    'threading',
    'asyncio',
    'java.util.concurrent',
    'org.springframework.core.task',
    'org.springframework.scheduling.concurrent',
  ],
  binds: [
    'contextvars#ContextVar',
    'structlog.contextvars#bind_contextvars',
    'structlog#contextvars.bind_contextvars',
    'org.slf4j#MDC.put',
    'org.slf4j#MDC.putCloseable',
    'org.apache.logging.log4j#ThreadContext.put',
    'org.jboss.logging#MDC.put',
  ],
  /** Members that copy the bound values, or bind copied ones. */
  carries: [
    'copy_context',
    'setContextMap',
    'getCopyOfContextMap',
    'taskWrapping',
    'makeCurrent',
    'attach',
    'snapshot',
    'captureAll',
    'setThreadLocals',
  ],
  /** Modules that make spans. */
  tracers: ['go.opentelemetry.io/otel', 'go.opencensus.io/trace', 'github.com/opentracing/opentracing-go'],
  fresh: ['context#Background', 'context#TODO'],
} as const
