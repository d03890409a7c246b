/** A queue that Terraform declares. */
export interface PlatformQueue {
  readonly source: string
  /** The argument or block that says where messages that keep failing go. */
  readonly redrive: string
  /** The argument that says which queues may send it their failed messages. */
  readonly allow: string
  readonly visibility: string
  /** Seconds. */
  readonly defaultVisibility: number
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
