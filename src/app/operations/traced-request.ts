import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'

/**
 * Sends a request to another system in a trace span of its own. The span does not contain the address, which may be a secret.
 *
 * @param what names the request without values: `notify slack`
 */
export const tracedRequest = (what: string, send: () => Promise<Response>): Promise<Response> =>
  trace.getTracer('readiness').startActiveSpan(what, { kind: SpanKind.CLIENT }, async (span) => {
    try {
      const response = await send()
      span.setAttribute('http.response.status_code', response.status)
      return response
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
