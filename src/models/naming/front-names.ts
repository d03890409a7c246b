/** Names of code that runs around all requests. They describe what a change removes, and never cause a finding alone. */
export const frontNames = {
  /** Members of routers and applications that put code around requests, and options of gRPC servers (grpc-go 1.68). */
  registers: new Set([
    ...['use', 'Use', 'add_middleware', 'register', 'UseBefore', 'addHook', 'wrap'],
    ...['UnaryInterceptor', 'ChainUnaryInterceptor', 'StreamInterceptor', 'ChainStreamInterceptor'],
  ]),
  /** Arguments that take a list of such code: Starlette's `middleware`, `interceptors` of a server of grpcio. */
  lists: new Set(['middleware', 'interceptors']),
  /** Members of applications that put the decorated function around requests: FastAPI and Sanic, Flask, Quart. */
  decorates: new Set(['middleware', 'before_request', 'after_request', 'before_app_request', 'after_app_request']),
  /** Members of routers and applications that add what answers. */
  routes: new Set([
    ...[
      'Handle',
      'HandleFunc',
      'Get',
      'Post',
      'Put',
      'Patch',
      'Delete',
      'Method',
      'MethodFunc',
      'Mount',
      'Route',
      'PathPrefix',
      'GET',
      'POST',
    ],
    ...[
      'get',
      'post',
      'put',
      'patch',
      'delete',
      'all',
      'route',
      'mount',
      'include_router',
      'add_url_rule',
      'register_blueprint',
      'add_api_route',
    ],
  ]),
  /** Functions that take a router to serve it, and put nothing in front of it. */
  serves: new Set([
    'ListenAndServe',
    'ListenAndServeTLS',
    'Serve',
    'ServeTLS',
    'NewServer',
    'NewTLSServer',
    'createServer',
    'run',
    'serve',
  ]),
  /** Last words of what answers requests under a path, and comes before nothing else. */
  answers: new Set(['router', 'routes', 'routing', 'controller', 'controllers', 'endpoint', 'endpoints', 'api']),
  /**
   * Methods of guards and filters that a framework runs before a handler: NestJS `CanActivate`, Jakarta Servlet `Filter`, Spring's
   * `OncePerRequestFilter` and `HandlerInterceptor`.
   */
  decides: new Set<string>(['canActivate', 'doFilter', 'doFilterInternal', 'preHandle']),
  /**
   * Methods that Django and its REST framework call in each request if a class defines them; without them, a default runs that refuses nothing
   * (https://www.django-rest-framework.org/api-guide/: permissions, generic views, serializers; https://docs.djangoproject.com/: forms).
   */
  hooks: new Set<string>([
    ...['get_queryset', 'filter_queryset', 'has_permission', 'has_object_permission', 'get_permissions', 'check_permissions'],
    ...['check_object_permissions', 'test_func', 'get_throttles', 'dispatch', 'initial', 'validate', 'clean'],
    ...['perform_create', 'perform_update', 'perform_destroy'],
    ...['view', 'add', 'change', 'delete', 'module'].map((act) => `has_${act}_permission`),
  ]),
  /** The same for one field: `validate_email`, `clean_email`. */
  hooksOfFields: ['validate_', 'clean_'],
  /** Parts of routes for those who operate a service. */
  operates: new Set([
    'metrics',
    'prometheus',
    'live',
    'livez',
    'liveness',
    'ping',
    'version',
    'favicon.ico',
    'robots.txt',
    'debug',
    'pprof',
    'docs',
  ]),
  /** The starts of parts of routes that describe the interface. */
  describes: ['openapi', 'swagger'],
  /** Classes that hold a middleware in a list (https://www.starlette.io/middleware/). */
  holds: new Set(['starlette.middleware#Middleware', 'fastapi.middleware#Middleware']),
  /**
   * Modules whose middleware neither identifies, measures nor traces requests, as they are documented: compression, headers, redirects, sessions
   * (https://www.starlette.io/middleware/; the pages of the packages).
   */
  plain: new Set([
    ...['cors', 'gzip', 'httpsredirect', 'sessions', 'trustedhost'].flatMap((name) => [
      `starlette.middleware.${name}`,
      `fastapi.middleware.${name}`,
    ]),
    ...['helmet', 'cors', 'compression', 'koa-helmet', '@koa/cors', 'koa-compress'],
    ...['@fastify/helmet', '@fastify/cors', '@fastify/compress'],
  ]),
  identifies: ['request id', 'req id', 'requestid', 'correlation id', 'correlation', 'correlate', 'correlator', 'trace id'],
  measures: ['prometheus', 'metric', 'latency', 'instrumentator', 'histogram', 'request timer', 'timing', 'request duration'],
  traces: [
    'opentelemetry',
    'otel',
    'otelgin',
    'otelmux',
    'otelchi',
    'otelecho',
    'otelhttp',
    'otelfiber',
    'tracing',
    'tracer',
    'opentracing',
  ],
} as const
