/** A queue that Terraform declares. */
export interface PlatformQueue {
  readonly source: string
  /** The argument or block that says where messages that keep failing go. */
  readonly redrive: string
  /** The argument that says which queues may send it their failed messages. */
  readonly allow?: string
  /** The argument that names what its messages come from. */
  readonly from?: string
  readonly visibility?: string
  /** Seconds. */
  readonly defaultVisibility?: number
}

/** Queues by their type in Terraform. */
export const queueModels: ReadonlyMap<string, PlatformQueue> = new Map([
  [
    'aws_sqs_queue',
    {
      source: 'Terraform AWS provider 6, aws_sqs_queue: visibility_timeout_seconds, "The default is 30"',
      redrive: 'redrive_policy',
      allow: 'redrive_allow_policy',
      visibility: 'visibility_timeout_seconds',
      defaultVisibility: 30,
    },
  ],
  [
    'google_pubsub_subscription',
    {
      source:
        'Terraform Google provider 6, google_pubsub_subscription: "If dead_letter_policy is not set on this subscription, dead lettering is disabled"',
      redrive: 'dead_letter_policy',
      from: 'topic',
    },
  ],
])

/** Resources that set the redrive policy of a queue, with the argument that names the queue. Terraform AWS provider 6, aws_sqs_queue_redrive_policy. */
export const redrivePolicies: ReadonlyMap<string, string> = new Map([['aws_sqs_queue_redrive_policy', 'queue_url']])

/** Functions that a platform runs. Terraform AWS provider 6, aws_lambda_function: timeout, "Defaults to 3". */
export const functionModels: ReadonlyMap<string, { readonly timeout: string; readonly defaultTimeout: number }> = new Map([
  ['aws_lambda_function', { timeout: 'timeout', defaultTimeout: 3 }],
])

/** Resources that hand the messages of a queue or a stream to a function. Terraform AWS provider 6, aws_lambda_event_source_mapping. */
export const mappingModels: ReadonlyMap<
  string,
  { readonly from: string; readonly to: string; readonly reports: string; readonly size: string }
> = new Map([
  [
    'aws_lambda_event_source_mapping',
    { from: 'event_source_arn', to: 'function_name', reports: 'function_response_types', size: 'batch_size' },
  ],
])

/** A gateway that calls a function and gives up after some time. */
export interface FunctionGateway {
  readonly title: string
  /** The argument that names the function. */
  readonly to: string
  /** The argument that sets the limit, in milliseconds. */
  readonly timeout: string
  /** Seconds without it. */
  readonly limit: number
}

/**
 * Gateways by their type in Terraform. API Gateway, Quotas for REST APIs: "Integration timeout: 50 milliseconds - 29 seconds"; Quotas for HTTP APIs:
 * "Maximum integration timeout: 30 seconds".
 */
export const gatewayModels: ReadonlyMap<string, FunctionGateway> = new Map([
  ['aws_api_gateway_integration', { title: 'API Gateway', to: 'uri', timeout: 'timeout_milliseconds', limit: 29 }],
  ['aws_apigatewayv2_integration', { title: 'API Gateway', to: 'integration_uri', timeout: 'timeout_milliseconds', limit: 30 }],
])

/** Events of SAM by which a gateway calls a function, with the gateway's limit in seconds. */
export const gatewayEvents: ReadonlyMap<string, number> = new Map([
  ['Api', 29],
  ['HttpApi', 30],
])

/** How long ingress-nginx waits for the answer of a backend, in seconds. ConfigMap of ingress-nginx: proxy-read-timeout, default 60. */
export const ingressReadTimeout = { controller: 'nginx', seconds: 60 }

/** Application Load Balancer, Attributes: "idle_timeout.timeout_seconds … The default is 60 seconds." */
export const balancerIdle = {
  title: 'the Application Load Balancer',
  controller: 'alb',
  annotation: 'alb.ingress.kubernetes.io/load-balancer-attributes',
  attribute: 'idle_timeout.timeout_seconds',
  seconds: 60,
}
