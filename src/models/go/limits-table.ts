// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { LimitTable } from '../forms/limit.ts'

export const table: LimitTable = {
  forms: [
    {
      source:
        'golang.org/x/time 0.14 rate.Limiter, go.uber.org/ratelimit 0.3 Take, didip/tollbooth 8 LimitByKeys, go-redis/redis_rate 10 Allow',
      what: 'rate',
      members: ['Allow', 'AllowN', 'Wait', 'WaitN', 'Take', 'Reserve', 'ReserveN', 'LimitReached', 'LimitByKeys', 'Check'],
      on: ['limiter', 'limit', 'throttle'],
    },
    {
      source:
        'Go 1.26 net/http.MaxBytesReader and MaxBytesHandler, io.LimitReader; echo 4.15 middleware.BodyLimit; grpc 1.78 MaxRecvMsgSize',
      what: 'input',
      calls: [
        'net/http#{MaxBytesReader,MaxBytesHandler}',
        'io#LimitReader',
        'github.com/labstack/echo/v4/middleware#{BodyLimit,BodyLimitWithConfig}',
        'google.golang.org/grpc#MaxRecvMsgSize',
      ],
    },
    { source: 'gorilla/websocket 1.5 Conn.SetReadLimit, coder/websocket 1.8', what: 'input', members: ['SetReadLimit'] },
    {
      source:
        'Go 1.26 net/http.Server MaxHeaderBytes, gin 1.11 MaxMultipartMemory, fiber 3 BodyLimit, fasthttp 1.69 MaxRequestBodySize; names of own fields',
      what: 'input',
      options: ['BodyLimit', 'MaxHeaderBytes', 'MaxRequestBodySize', 'MaxMultipartMemory', 'MaxUploadSize', 'MaxMessageSize', 'ReadLimit'],
    },
    {
      source:
        'golang.org/x/sync 0.19 errgroup.Group.SetLimit and semaphore.NewWeighted; grpc 1.78 MaxConcurrentStreams; sourcegraph/conc 0.3 WithMaxGoroutines; database/sql SetMaxOpenConns',
      what: 'concurrency',
      calls: ['golang.org/x/sync/semaphore#NewWeighted', 'google.golang.org/grpc#MaxConcurrentStreams'],
      members: ['SetLimit', 'WithMaxGoroutines', 'SetMaxOpenConns'],
    },
  ],
}
