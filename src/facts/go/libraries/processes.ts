import type { Server } from '#model/facts/process'

/** Calls that start accepting work, by origin name. */
export const servingCalls: Readonly<Record<string, { readonly library: string; readonly serves: Server['serves'] }>> = {
  'net/http#ListenAndServe': { library: 'net/http', serves: 'http' },
  'net/http#ListenAndServeTLS': { library: 'net/http', serves: 'http' },
  'net/http#Serve': { library: 'net/http', serves: 'http' },
  'net/http#ServeTLS': { library: 'net/http', serves: 'http' },
  'net/http#Server.ListenAndServe': { library: 'net/http', serves: 'http' },
  'net/http#Server.ListenAndServeTLS': { library: 'net/http', serves: 'http' },
  'net/http#Server.Serve': { library: 'net/http', serves: 'http' },
  'net/http#Server.ServeTLS': { library: 'net/http', serves: 'http' },
  'github.com/gin-gonic/gin#Default().Run': { library: 'gin', serves: 'http' },
  'github.com/gin-gonic/gin#New().Run': { library: 'gin', serves: 'http' },
  'github.com/gin-gonic/gin#Engine.Run': { library: 'gin', serves: 'http' },
  'github.com/labstack/echo#New().Start': { library: 'echo', serves: 'http' },
  'github.com/labstack/echo#Echo.Start': { library: 'echo', serves: 'http' },
  'github.com/gofiber/fiber#New().Listen': { library: 'fiber', serves: 'http' },
  'github.com/gofiber/fiber#App.Listen': { library: 'fiber', serves: 'http' },
  'github.com/valyala/fasthttp#ListenAndServe': { library: 'fasthttp', serves: 'http' },
  'github.com/valyala/fasthttp#Server.ListenAndServe': { library: 'fasthttp', serves: 'http' },
  'google.golang.org/grpc#NewServer().Serve': { library: 'google.golang.org/grpc', serves: 'grpc' },
  'google.golang.org/grpc#Server.Serve': { library: 'google.golang.org/grpc', serves: 'grpc' },
  'github.com/hibiken/asynq#NewServer().Run': { library: 'asynq', serves: 'worker' },
  'github.com/hibiken/asynq#NewServer().Start': { library: 'asynq', serves: 'worker' },
  'github.com/hibiken/asynq#Server.Run': { library: 'asynq', serves: 'worker' },
  'github.com/hibiken/asynq#Server.Start': { library: 'asynq', serves: 'worker' },
  'go.temporal.io/sdk/worker#New().Run': { library: 'temporal', serves: 'worker' },
  'go.temporal.io/sdk/worker#New().Start': { library: 'temporal', serves: 'worker' },
  'github.com/riverqueue/river#NewClient().Start': { library: 'river', serves: 'worker' },
}

/** Calls that install their own signal handler. */
export const handlingCalls: readonly { readonly call: RegExp; readonly by: string }[] = [
  { call: /^sigs\.k8s\.io\/controller-runtime(\/pkg\/manager\/signals)?#SetupSignalHandler$/, by: 'controller-runtime' },
  { call: /^(k8s\.io\/apiserver\/pkg\/server|knative\.dev\/pkg\/signals)#(SetupSignal(Handler|Context)|NewContext)$/, by: 'Kubernetes' },
  { call: /^github\.com\/grafana\/dskit\/signals#(NewHandler|SignalHandler)$/, by: 'dskit' },
  { call: /^gofr\.dev\/pkg\/gofr#New\(\)\.Run$/, by: 'gofr' },
  // Packages for graceful shutdown, by name.
  {
    call: /^[\w.-]+\.[\w-]+\/(\S*\/)?(go-?)?(graceful\w*|gracehttp|tableflip|endless|shutdown|signalx)(-\w+)?(\/v\d+)?#[A-Z]\w*$/,
    by: 'a package for graceful shutdown',
  },
  { call: /^github\.com\/oklog\/run#SignalHandler$/, by: 'oklog/run' },
  { call: /^go\.uber\.org\/fx#New\(\)\.Run$/, by: 'fx' },
  { call: /^github\.com\/hibiken\/asynq#(NewServer\(\)|Server)\.Run$/, by: 'asynq' },
  { call: /^go\.temporal\.io\/sdk\/worker#InterruptCh$/, by: 'the Temporal worker' },
  { call: /^github\.com\/go-kratos\/kratos#New\(\)\.Run$/, by: 'kratos' },
  { call: /^github\.com\/zeromicro\/go-zero\/rest#(MustNewServer\(\)|NewServer\(\)|Server)\.Start$/, by: 'go-zero' },
]
