import { originName, type Call } from '#languages/go/module'
import type { Tracing } from '#model/facts/records/tracing'
import type { Extractor } from '../calls/context.ts'

/** Sets up tracing: spans started afterwards are recorded. */
const setsUp = /^go\.opentelemetry\.io\/otel#SetTracerProvider$|^go\.opentelemetry\.io\/otel\/sdk\/trace#NewTracerProvider$/
/** Adds spans to the requests of a client, and propagates the trace context. */
const wrapsClient =
  /^go\.opentelemetry\.io\/contrib\/instrumentation\/net\/http\/(otelhttp#(NewTransport|DefaultClient|Get|Head|Post|PostForm)|httptrace\/otelhttptrace#\w+)$/
/** Adds a span to each incoming request. */
const wrapsServer =
  /^go\.opentelemetry\.io\/contrib\/instrumentation\/(net\/http\/otelhttp#(NewHandler|NewMiddleware|WithRouteTag)|github\.com\/[\w./-]+\/otel(gin|mux|echo|chi|restful|fiber|beego)#Middleware|google\.golang\.org\/grpc\/otelgrpc#(NewServerHandler|UnaryServerInterceptor|StreamServerInterceptor))$/
/** A provider that records nothing. */
const recordsNothing = /^go\.opentelemetry\.io\/otel\/trace(\/noop)?#New(Noop)?TracerProvider\b/
/** Injects the trace context into a message or a request by hand. */
const handsOn =
  /^go\.opentelemetry\.io\/otel#GetTextMapPropagator\(\)\.Inject$|^go\.opentelemetry\.io\/otel\/propagation#\w+(\(\))?\.Inject$/
/** Extracts it. */
const takesOut =
  /^go\.opentelemetry\.io\/otel#GetTextMapPropagator\(\)\.Extract$|^go\.opentelemetry\.io\/otel\/propagation#\w+(\(\))?\.Extract$/

/** Other tracers: their start-up code does not show what they instrument. */
const others =
  /^(github\.com\/(DataDog\/dd-trace-go|newrelic\/go-agent|getsentry\/sentry-go|opentracing\/opentracing-go|openzipkin\/zipkin-go|aws\/aws-xray-sdk-go|instana\/go-sensor|honeycombio\/|uptrace\/(uptrace-go|opentelemetry-go-extra)|grafana\/dskit\/tracing)|gopkg\.in\/DataDog\/dd-trace-go|go\.elastic\.co\/apm|go\.opencensus\.io|contrib\.go\.opencensus\.io|gofr\.dev|github\.com\/(go-kratos\/kratos|zeromicro\/go-zero|micro\/|go-micro\/))/

const offers: Tracing['offers'] = { 'net/http': 'otelhttp.NewTransport' }

const isWithin = (inner: Call, outer: Call): boolean => inner !== outer && outer.start <= inner.start && inner.end <= outer.end

/** Distributed tracing: its set-up, and the clients that it instruments. */
export const tracing: Extractor = ({ module, emit }) => {
  const add = (at: Tracing['at'], within: string, by: string, instruments: Tracing['instruments'], incoming = false): void =>
    emit({ kind: 'tracing', at, within, subject: by, by, instruments, ...(incoming && { incoming }), offers, exemptWith: [] })
  const other = module.importSpecs.find((spec) => others.test(spec.module))
  if (other) add(other.span, '', other.module, 'unknown')
  if (!module.importSpecs.some((spec) => spec.module.startsWith('go.opentelemetry.io/'))) return
  const instrument = (call: Call): void =>
    add(call.node.span, module.within(call.node), call.callee, [{ clients: ['net/http', 'github.com/go-resty/resty'], at: call.node.span }])
  for (const call of module.calls) {
    const name = originName(module.calleeOrigin(call))
    if (wrapsServer.test(name)) add(call.node.span, module.within(call.node), call.callee, [], true)
    else if (
      setsUp.test(name) &&
      module.calls.some((made) => isWithin(made, call) && recordsNothing.test(originName(module.calleeOrigin(made))))
    )
      continue
    else if (setsUp.test(name)) add(call.node.span, module.within(call.node), call.callee, [])
    else if (wrapsClient.test(name)) instrument(call)
    if (handsOn.test(name)) {
      // Headers of a request, or else a message of a queue or of this process.
      if (call.args.some((argument) => module.slice(argument).includes('HeaderCarrier('))) instrument(call)
      else add(call.node.span, module.within(call.node), call.callee, 'unknown')
    }
    if (handsOn.test(name) || takesOut.test(name))
      emit({
        kind: 'operation-mark',
        at: call.node.span,
        within: module.within(call.node),
        subject: 'context-handed-on',
        mark: 'context-handed-on',
        by: call.callee,
      })
  }
}
