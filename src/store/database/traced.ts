import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { Connection, Database } from './database.ts'

/** A statement's name without values: its first word, and the first of our tables in it. */
const nameOf = (text: string): string => {
  const verb = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() ?? 'QUERY'
  const table = /\breadiness(?:_queue)?\.\w+/.exec(text)?.[0]
  return table === undefined ? verb : `${verb} ${table}`
}

/** Records a statement in the current trace. Without one, as for the polling of the queue, it does not start a trace. */
const spanned = async <Result>(name: string, run: () => Promise<Result>): Promise<Result> => {
  if (!trace.getActiveSpan()) return run()
  return trace
    .getTracer('readiness')
    .startActiveSpan(
      name,
      { kind: SpanKind.CLIENT, attributes: { 'db.system.name': 'postgresql', 'db.query.summary': name } },
      async (span) => {
        try {
          return await run()
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR })
          throw error
        } finally {
          span.end()
        }
      },
    )
}

const tracedConnection = ({ query, forQueue }: Connection): Connection => ({
  query: (text, values) => spanned(nameOf(text), () => query(text, values)),
  forQueue: { ...forQueue, executeSql: (text, values) => spanned(nameOf(text), () => forQueue.executeSql(text, values)) },
})

/** A database whose statements appear in traces. */
export const traced = (database: Database): Database => ({
  ...database,
  ...tracedConnection(database),
  transaction: (work) => spanned('transaction', () => database.transaction((connection) => work(tracedConnection(connection)))),
})
