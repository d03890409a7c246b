import { context, propagation } from '@opentelemetry/api'

export const put = async (message: { headers: Record<string, string> }) => {
  propagation.inject(context.active(), message.headers)
  await broker.send(message)
}
