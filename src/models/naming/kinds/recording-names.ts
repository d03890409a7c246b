const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Modules, members and words that show that something is recorded, and what. Origins take precedence over words. */
export const recordingNames = {
  /** Modules of metrics libraries, and those below them, as origins name them. */
  metricModules: words(
    'prom-client @opentelemetry/api @opentelemetry/api-metrics hot-shots node-statsd statsd-client statsd datadog-metrics dd-trace ' +
      '@willsoto/nestjs-prometheus prometheus_client opentelemetry datadog ddtrace markus aioprometheus ' +
      'github.com/prometheus/client_golang go.opentelemetry.io/otel github.com/DataDog/datadog-go github.com/VictoriaMetrics/metrics ' +
      'github.com/hashicorp/go-metrics github.com/armon/go-metrics github.com/uber-go/tally github.com/rcrowley/go-metrics ' +
      'github.com/go-kit/kit/metrics github.com/smira/go-statsd expvar ' +
      'io.micrometer io.prometheus com.codahale.metrics io.dropwizard.metrics org.eclipse.microprofile.metrics com.timgroup.statsd ' +
      'com.netflix.spectator io.opentelemetry.api.metrics',
  ),
  /** Modules, and those below them, whose meters make metrics by these members, with the type of what is made. */
  makerModules: ['opentelemetry', 'go.opentelemetry.io/otel', 'io.opentelemetry'],
  makers: new Map<string, 'counter' | 'gauge' | 'histogram'>([
    ['create_counter', 'counter'],
    ['create_up_down_counter', 'gauge'],
    ['create_gauge', 'gauge'],
    ['create_observable_gauge', 'gauge'],
    ['create_histogram', 'histogram'],
    ...['Int64', 'Float64'].flatMap((kind): [string, 'counter' | 'gauge' | 'histogram'][] => [
      [`${kind}Counter`, 'counter'],
      [`${kind}UpDownCounter`, 'gauge'],
      [`${kind}Gauge`, 'gauge'],
      [`${kind}ObservableGauge`, 'gauge'],
      [`${kind}Histogram`, 'histogram'],
    ]),
    ['counterBuilder', 'counter'],
    ['upDownCounterBuilder', 'gauge'],
    ['gaugeBuilder', 'gauge'],
    ['histogramBuilder', 'histogram'],
  ]),
  /** Members that give a metric of a known library a value. */
  records: words(
    'inc Inc incr Incr increment decrement dec Dec add Add sub Sub set Set setToCurrentTime SetToCurrentTime set_to_current_time ' +
      'observe Observe record Record recordCallable recordValue startTimer time Time timing Timing track_inprogress count_exceptions ' +
      'count Count gauge Gauge histogram Histogram distribution Distribution mark update Update stop observeDuration AddSample IncrCounter ' +
      'SetGauge MeasureSince IncrCounterWithLabels ObserveDuration InstrumentHandlerDuration InstrumentHandlerCounter ' +
      'InstrumentRoundTripperDuration InstrumentRoundTripperCounter ' +
      'instrument_app instrument',
  ),
  /** Those that hardly anything but a metric has, where the module of the metric is not known. */
  recordsOnly: words(
    'inc Inc incr Incr increment observe Observe observeDuration ObserveDuration setToCurrentTime startTimer record Record add Add set Set count_exceptions track_inprogress time',
  ),
  /** Those that are never work of a function. */
  recordsSurely: words(
    'inc Inc incr Incr increment observe Observe observeDuration ObserveDuration startTimer setToCurrentTime count_exceptions',
  ),
  /** Members that leave it to the library to read a value whenever it is asked. */
  measures: words(
    'gauge gaugeCollectionSize gaugeMapSize register addCallback add_callback set_function setFunction NewGaugeFunc NewCounterFunc ' +
      'createObservableGauge create_observable_gauge Int64ObservableGauge Float64ObservableGauge RegisterCallback',
  ),
  /** Of these, what is registered is measured: `Gauge.builder("size", queue, Queue::size).register(registry)`. */
  readLater: words('Gauge TimeGauge MultiGauge FunctionCounter FunctionTimer'),
  /** Links of a chain that pick one series of a metric. */
  picks: words(
    'labels WithLabelValues With GetMetricWithLabelValues MustCurryWith CurryWith withTags withTag tags tag Tagged with_labels withLabels',
  ),
  /** Members that read a clock. */
  clocks: words(
    'now Now time perf_counter monotonic hrtime bigint nanoTime currentTimeMillis Since Seconds Milliseconds elapsed toMillis between',
  ),
  /** Words of what holds metrics, where its module is not known. */
  meters: words('metric metrics meter meters statsd prometheus'),
  /** Words of what holds one metric. */
  metersOne: words('counter gauge histogram'),
  /** Annotations that measure each call of a method. */
  annotations: words('Timed Counted ExceptionMetered Metered'),
  failures: words(
    'error errors err errs errored fail fails failed failing failure failures exception exceptions fault faults reject rejected rejections ' +
      'rejection timeout timeouts panic panics crash crashes denied dropped unavailable 5xx dead deadletter dlq abandoned aborted',
  ),
  retries: words('retry retries retried retrying reattempt reattempts attempt attempts redeliver redelivery redeliveries'),
  backlogs: words('queue queued queues depth backlog pending waiting lag outstanding inflight buffer buffered unprocessed unacked'),
  /** Members that count what waits: `queue.size()`. */
  sizes: words('size length len qsize count remainingCapacity getQueue pending LLen llen xlen'),
  outcomes: words('outcome outcomes result results status state success successes succeeded completed processed finished runs run'),
  latencies: words('duration durations latency latencies seconds millis milliseconds elapsed ms timer'),
  /** Values of labels for work that ended well. */
  successes: words('ok success succeeded successful completed processed done 200 2xx true'),
  /** Words of metrics that count only work that came to its end. */
  ended: words('completed processed finished succeeded successes'),
  /** Members and methods that give the address that a client asked for, with whatever the client put into it. */
  addresses: words('originalUrl rawUrl RequestURI getRequestURI getRequestURL getServletPath getPathInfo'),
  /** Members that do so on a request, an address or the context of a request. */
  addressesOf: words('url path Path pathname full_path'),
  requests: words('req request ctx URL url'),
  /** Before an id: what has as many ids as the service has users, requests or rows. */
  manyOf: words('user customer account member session request req trace order invoice payment message device client'),
  /** Names of values that differ from person to person. */
  personal: words('email ip phone'),
  /** Members that record how long something takes. */
  times: words(
    'startTimer time Time timing Timing recordCallable observeDuration ObserveDuration InstrumentHandlerDuration MeasureSince ' +
      'InstrumentRoundTripperDuration',
  ),
  /** Members that set a value instead of counting up. */
  levels: words('set Set gauge Gauge SetGauge setToCurrentTime'),
  /** Keywords of functions that a library calls before a further attempt, or after a failed one. */
  retryHooks: words(
    'before_sleep beforeSleep onRetry on_retry OnRetry onFailedAttempt on_failed_attempt onBackoff on_backoff retryListener onRetryAttempt',
  ),
  /** Words of what holds an audit log or writes one. */
  audits: words('audit audits audited auditable auditing auditor auditlog auditlogs auditlogger audittrail'),
  /** First words of members that store an entry of an audit log. `push` only adds it to a list. */
  storesAudit: words('insert create add save persist append write store merge put bulk values'),
  /** First words of functions that only read an audit log, or make what writes one. */
  readsAudit: words('get list find query search fetch count load read new make create_table with is has to from use export'),
  /** Words that name what starts, ends or connects whatever writes an audit log, if the name of a function has no others. */
  lifecycle: words(
    'close stop start open shutdown graceful gracefully connect disconnect reconnect init initialize initialise configure setup set up ' +
      'register unregister subscribe unsubscribe flush enable disable attach detach on off wait ping health check checker',
  ),
  /** Last words of functions that connect an audit log with the rest of the program. */
  wired: words('handler handlers listener listeners middleware hook hooks sink sinks client option options config router routes'),
  /** First words of functions that log an error that they are given. */
  logsFirst: words('log error warn handle report'),
  /** Words of functions that sign callers in, or check what they prove. */
  admits: words(
    'login signin logins authenticate authentication authenticator auth authenticated password passwords credential credentials otp totp mfa pin reset ' +
      'code token captcha verify confirm sign badcredentials',
  ),
  /** Words of what counts failed attempts to get in, and of what it calls them. */
  attempts: words('attempt attempts failure failures failed fails lockout lockouts throttle bruteforce abuse fraud'),
  /** Members that count such an attempt. */
  countsAttempts: words(
    'failed fail failure record recordfailure increment incr inc add track register count report hit consume note penalty',
  ),
  /**
   * Calls and values that carry the context of a request to another thread or callback, by the module (a package includes those below it) and
   * the last member. Sources: Python 3.13 contextvars; Node 24 AsyncResource and AsyncLocalStorage; OpenTelemetry JS, Python and Java context
   * API; Micrometer context-propagation 1.1; Spring Framework 6.2 TaskDecorator; Spring Security 6.5 concurrency support; SLF4J 2.0 MDC; Brave
   * 6 CurrentTraceContext; TransmittableThreadLocal 2.14.
   */
  carriers: [
    ['contextvars', words('run')],
    ['async_hooks', words('bind snapshot runInAsyncScope')],
    ['@opentelemetry/api', words('bind')],
    ['opentelemetry.context', words('attach')],
    ['io.opentelemetry.context', words('wrap wrapFunction wrapConsumer wrapSupplier taskWrapping makeCurrent')],
    ['io.micrometer.context', words('wrap wrapExecutor setThreadLocals')],
    ['org.springframework.core.task.support', words('ContextPropagatingTaskDecorator')],
    ['org.springframework.scheduling.concurrent', words('setTaskDecorator')],
    [
      'org.springframework.security.concurrent',
      words('DelegatingSecurityContextExecutor DelegatingSecurityContextExecutorService DelegatingSecurityContextRunnable'),
    ],
    ['org.slf4j.MDC', words('setContextMap')],
    ['brave.propagation', words('wrap executor executorService')],
    ['com.alibaba.ttl', words('get getTtlExecutor getTtlExecutorService')],
  ] as const,
  /**
   * Members that put a value into each later line of a logger, or into a context that lines are made from. Sources: SLF4J 2.0 and Log4j 2.24
   * (MDC.put, putCloseable, ThreadContext.put), structlog 24.4 contextvars, loguru 0.7, pino 9, winston 3.17, bunyan 1.8 (child), slog,
   * zap 1.27, logrus 1.9, logr 1.4, zerolog 1.33, Node 22 AsyncLocalStorage.
   */
  bindsToLines: words(
    'put putCloseable bind_contextvars bound_contextvars bind contextualize child setBindings With WithField WithFields WithValues WithAttrs ' +
      'Str run enterWith',
  ),
  /**
   * Of these, those whose value ends with a block or a callback, each with the one of the same library whose value stays until something takes
   * it away. Sources: Node 24 AsyncLocalStorage (`enterWith` lasts for the rest of the synchronous run and all that it starts), SLF4J 2.0 MDC,
   * structlog 24.4 contextvars.
   */
  lastingForms: new Map([
    ['run', 'enterWith'],
    ['putCloseable', 'put'],
    ['bound_contextvars', 'bind_contextvars'],
  ]),
  /** Members that take such a value away. */
  unbinds: words('remove clear clearAll removeAll setContextMap unbind_contextvars clear_contextvars reset_contextvars exit'),
  /** What holds the values of a thread that lines show. */
  lineContexts: words('MDC ThreadContext'),
  /** Words that, with `id`, name the id of a request. */
  ofOneRequest: words('request req correlation trace'),
  /** Last names of what runs work elsewhere and does not carry the context by itself. */
  dispatches: words(
    'run_in_executor submit execute map_async apply_async Thread ThreadPoolExecutor start_new_thread newFixedThreadPool newCachedThreadPool ' +
      'newSingleThreadExecutor newVirtualThreadPerTaskExecutor newThreadPerTaskExecutor newWorkStealingPool newScheduledThreadPool ' +
      'ThreadPoolTaskExecutor SimpleAsyncTaskExecutor ForkJoinPool supplyAsync runAsync startVirtualThread ofVirtual invokeAll ' +
      'on once addListener add push enqueue run exec acquire schedule scheduleAtFixedRate setCorePoolSize initialize',
  ),
  /**
   * Calls that connect a call to another system with the trace of the request, by the module (a package includes those below it), what they do
   * and the last member. Sources: OpenTelemetry API 1.9 for JavaScript, 1.28 for Python, Go and Java (tracers, propagators); the contrib
   * instrumentations of Go 0.52; Micrometer 1.13; dd-trace-go 1.65.
   */
  traces: [
    ['@opentelemetry/api', 'span', words('startActiveSpan startSpan')],
    ['@opentelemetry/api', 'inject', words('inject')],
    ['@opentelemetry/api', 'extract', words('extract')],
    ['opentelemetry', 'span', words('start_as_current_span start_span')],
    ['opentelemetry.propagate', 'inject', words('inject')],
    ['opentelemetry.propagate', 'extract', words('extract')],
    ['opentelemetry.instrumentation', 'transport', words('instrument_client instrument_connection create_trace_config')],
    ['go.opentelemetry.io/otel', 'span', words('Start')],
    ['go.opentelemetry.io/otel', 'inject', words('Inject')],
    ['go.opentelemetry.io/otel', 'extract', words('Extract')],
    [
      'go.opentelemetry.io/contrib/instrumentation',
      'transport',
      words('NewTransport NewClientHandler UnaryClientInterceptor StreamClientInterceptor AppendMiddlewares'),
    ],
    ['github.com/redis/go-redis/extra/redisotel', 'transport', words('InstrumentTracing')],
    ['gopkg.in/DataDog/dd-trace-go.v1/contrib', 'transport', words('WrapClient WrapRoundTripper')],
    ['io.opentelemetry', 'span', words('spanBuilder')],
    ['io.opentelemetry', 'inject', words('inject')],
    ['io.opentelemetry', 'extract', words('extract')],
    [
      'io.micrometer.core.instrument.binder',
      'transport',
      words('instrumentationBuilder OkHttpObservationInterceptor ObservationExecChainHandler ObservationGrpcClientInterceptor'),
    ],
  ] as const,
  /** Members that open a span on whatever they are called on. */
  opensSpan: words('startActiveSpan start_as_current_span start_span spanBuilder'),
  /** Annotations that give each call of a method a span. */
  spanAnnotations: words('WithSpan NewSpan ContinueSpan Observed start_as_current_span'),
  /** Headers that carry the id of a request. */
  idHeaders: words('x-request-id request-id x-correlation-id correlation-id x-trace-id traceparent x-b3-traceid x-amzn-trace-id'),
  /** Words of names that hold such a header, together with `id` or `header`. */
  ofRequests: words('request correlation trace'),
  /** Members that read a header, or a setting of this name. */
  readsHeader: words('get getHeader getFirst Get headers getall get_all getOrDefault equals includes'),
} as const
