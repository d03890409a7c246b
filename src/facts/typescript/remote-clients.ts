import type { Deadline } from '#model/fact'
import { bare, shortText, type Module } from '#languages/typescript/module'
import { ts } from '#languages/typescript/parse'
import { deadlineOf } from '../deadline.ts'
import type { Context, Extractor } from './context.ts'
import { nameOfMade } from './name-of-made.ts'
import { valueShape } from './value-shape.ts'

/** Clients of the AWS SDK for JavaScript v3, such as `new S3Client(…)`. */
const awsClient = /^@aws-sdk\/client-[\w-]+#\w+Client$/
const grpcCredentials = /^@grpc\/grpc-js#(default\.)?credentials\.create\w+\(\)$/

/**
 * The deadline of an AWS client. It is unknown with a handler created elsewhere, and with `requestTimeout` alone, whose
 * effect depends on the installed version. Measured with @smithy/node-http-handler 4.14 against a server that accepts
 * connections but never responds:
 * - without options, the call still hangs after 400 s
 * - `requestTimeout` alone only logs a warning, and the call hangs too
 * - `requestTimeout` with `throwOnRequestTimeout`, or `socketTimeout`, ends the call
 */
const awsDeadline = (module: Module, made: ts.NewExpression): Deadline => {
  const [options] = made.arguments ?? []
  if (!options) return { state: 'none' }
  const shape = valueShape(module, options)
  if (shape.type === 'object' && shape.keys.requestHandler && shape.keys.requestHandler.value.type !== 'object')
    return { state: 'unknown', because: 'its request handler is made elsewhere' }
  const unsettled = deadlineOf(shape, ['requestHandler.requestTimeout'], { state: 'none' })
  return deadlineOf(
    shape,
    ['requestHandler.socketTimeout', 'requestHandler.throwOnRequestTimeout'],
    unsettled.state === 'none' ? unsettled : { state: 'unknown', because: 'it depends on the installed version' },
  )
}

const emitAws = ({ module, emit }: Context, made: ts.NewExpression): void => {
  const name = nameOfMade(module, made)
  emit({
    kind: 'client',
    at: module.span(made),
    within: module.within(made),
    subject: `aws-sdk ${shortText(module, made.expression, 40)} ${name}`.trim(),
    name,
    library: 'aws-sdk',
    protocol: 'cloud',
    connection: { phase: 'command', exemptWith: [] },
    deadline: awsDeadline(module, made),
  })
}

/** Whether a value is a gRPC client created with an address and grpc-js credentials, and without options that could set a deadline. */
const isGrpcClient = (module: Module, made: ts.Expression): boolean =>
  ts.isNewExpression(made) &&
  made.arguments?.length === 2 &&
  made.arguments.some((argument) => grpcCredentials.test(module.originName(argument)))

/**
 * A unary call with a callback, on a client of this file. gRPC has no default deadline: the call still hangs after 400
 * s (grpc-js 1.14).
 */
const emitGrpc = ({ module, emit }: Context, call: ts.CallExpression): void => {
  const last = call.arguments.at(-1)
  const value = last && bare(last)
  if (!value || !(ts.isArrowFunction(value) || ts.isFunctionExpression(value))) return
  const origin = module.origin(call.expression)
  if (origin.kind !== 'made' || origin.path.length !== 1 || !isGrpcClient(module, origin.call)) return
  const shapes = call.arguments.slice(1, -1).map((argument) => valueShape(module, argument))
  const options = shapes.find((shape) => shape.type === 'object')
  const isMetadata = (text: string): boolean => /metadata|meta/i.test(text)
  const opaque = call.arguments
    .slice(1, -1)
    .some((argument, index) => shapes[index]?.type !== 'object' && !isMetadata(argument.getText(module.file)))
  const callee = shortText(module, call.expression, 40)
  emit({
    kind: 'external-call',
    at: { startLine: module.span(call).startLine, endLine: module.span(call).startLine },
    within: module.within(call),
    subject: `grpc ${callee}`,
    protocol: 'grpc',
    library: 'grpc',
    callee,
    relative: false,
    streaming: false,
    deadline: opaque
      ? { state: 'unknown', because: 'its options are not spelled out here' }
      : deadlineOf(options, ['deadline'], { state: 'none' }),
  })
}

/** Clients whose deadline is not a simple option: AWS SDK clients and gRPC calls. */
export const remoteClients: Extractor = (context) => {
  for (const made of context.module.news()) if (awsClient.test(context.module.originName(made.expression))) emitAws(context, made)
  if (context.module.imports().some(({ module }) => module === '@grpc/grpc-js'))
    for (const call of context.module.calls()) emitGrpc(context, call)
}
