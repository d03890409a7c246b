import { context, trace } from '@opentelemetry/api'
import { suppressTracing } from '@opentelemetry/core'

export const exportRecords = (records: readonly string[]) =>
  context.with(suppressTracing(context.active()), () =>
    fetch(`${process.env.COLLECTOR_URL}/v1/logs`, { method: 'POST', body: records.join('\n') }),
  )

export const isReachable = () =>
  context.with(suppressTracing(context.active()), () => fetch(`${process.env.LEDGER_URL}/health`))

export const inSpan = (id: string) =>
  context.with(trace.setSpan(context.active(), trace.getTracer('shop').startSpan('price')), () =>
    fetch(`${process.env.PRICES_URL}/${id}`),
  )

export const settings = () => {
  context.with(suppressTracing(context.active()), () => new Map([['a', 1]]))
  return fetch(`${process.env.SETTINGS_URL}/all`)
}
