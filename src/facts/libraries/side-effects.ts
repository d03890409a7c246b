import type { EffectKind } from '#model/facts/documents/side-effect'

/** Calls of one library that cannot be undone. */
export interface EffectLibrary {
  readonly library: string
  /** Origin names of the instances or modules on which its calls are made. */
  readonly makers: readonly string[]
  readonly effect: EffectKind
  readonly calls: readonly string[]
  /** For clients with a single `send` method: names of the command classes that have an effect. */
  readonly commands?: RegExp
}

const stripe = ['stripe#()', 'stripe#Stripe()', 'stripe#']

/** Libraries recognized by package. A name such as `send` or `add` is not enough. */
export const effectLibraries: readonly EffectLibrary[] = [
  {
    library: 'stripe',
    makers: stripe,
    effect: 'payment',
    calls: [
      'charges.create',
      'refunds.create',
      'transfers.create',
      'payouts.create',
      'topups.create',
      'paymentIntents.create',
      'paymentIntents.confirm',
      'paymentIntents.capture',
      'invoices.pay',
      'invoiceItems.create',
      'customers.createBalanceTransaction',
      'subscriptions.create',
      'subscriptions.cancel',
      'subscriptions.update',
      'invoices.create',
      'creditNotes.create',
    ],
  },
  {
    library: '@mollie/api-client',
    makers: ['@mollie/api-client#createMollieClient()', '@mollie/api-client#()'],
    effect: 'payment',
    calls: ['payments.create', 'refunds.create', 'paymentRefunds.create'],
  },
  {
    library: 'razorpay',
    makers: ['razorpay#()'],
    effect: 'payment',
    calls: ['payments.capture', 'payments.refund', 'transfers.create', 'payouts.create'],
  },
  { library: 'nodemailer', makers: ['nodemailer#createTransport()'], effect: 'email', calls: ['sendMail'] },
  { library: '@nestjs-modules/mailer', makers: ['@nestjs-modules/mailer#MailerService()'], effect: 'email', calls: ['sendMail'] },
  { library: 'resend', makers: ['resend#Resend()'], effect: 'email', calls: ['emails.send', 'emails.create', 'batch.send'] },
  {
    library: '@sendgrid/mail',
    makers: ['@sendgrid/mail#', '@sendgrid/mail#MailService()'],
    effect: 'email',
    calls: ['send', 'sendMultiple'],
  },
  {
    library: 'postmark',
    makers: ['postmark#ServerClient()'],
    effect: 'email',
    calls: ['sendEmail', 'sendEmailWithTemplate', 'sendEmailBatch', 'sendEmailBatchWithTemplates'],
  },
  { library: 'mailgun.js', makers: ['mailgun.js#().client()'], effect: 'email', calls: ['messages.create'] },
  { library: 'twilio', makers: ['twilio#()', 'twilio#Twilio()'], effect: 'sms', calls: ['messages.create', 'calls.create'] },
  { library: '@slack/web-api', makers: ['@slack/web-api#WebClient()'], effect: 'chat', calls: ['chat.postMessage'] },
  {
    library: '@aws-sdk/client-ses',
    makers: ['@aws-sdk/client-ses#SESClient()', '@aws-sdk/client-sesv2#SESv2Client()'],
    effect: 'email',
    calls: ['send'],
    commands: /^Send\w*Email\w*Command$/,
  },
  {
    library: '@aws-sdk/client-sqs',
    makers: ['@aws-sdk/client-sqs#SQSClient()'],
    effect: 'queue',
    calls: ['send'],
    commands: /^SendMessage(Batch)?Command$/,
  },
  {
    library: '@aws-sdk/client-sns',
    makers: ['@aws-sdk/client-sns#SNSClient()'],
    effect: 'queue',
    calls: ['send'],
    commands: /^Publish(Batch)?Command$/,
  },
  {
    library: '@aws-sdk/client-eventbridge',
    makers: ['@aws-sdk/client-eventbridge#EventBridgeClient()'],
    effect: 'queue',
    calls: ['send'],
    commands: /^PutEventsCommand$/,
  },
  { library: 'bullmq', makers: ['bullmq#Queue()', 'bullmq#FlowProducer()'], effect: 'queue', calls: ['add', 'addBulk'] },
  { library: 'bull', makers: ['bull#()', 'bull#Queue()', 'bull#Bull()'], effect: 'queue', calls: ['add', 'addBulk'] },
  {
    library: 'pg-boss',
    makers: ['pg-boss#()', 'pg-boss#PgBoss()'],
    effect: 'queue',
    calls: ['send', 'sendAfter', 'sendOnce', 'insert', 'publish'],
  },
  { library: 'graphile-worker', makers: ['graphile-worker#makeWorkerUtils()'], effect: 'queue', calls: ['addJob'] },
  { library: 'agenda', makers: ['agenda#()', 'agenda#Agenda()'], effect: 'queue', calls: ['now', 'schedule'] },
  { library: 'kafkajs', makers: ['kafkajs#Kafka().producer()', 'kafkajs#Producer()'], effect: 'queue', calls: ['send', 'sendBatch'] },
  {
    library: 'amqplib',
    makers: [
      'amqplib#connect().createChannel()',
      'amqplib#connect().createConfirmChannel()',
      'amqplib#Channel()',
      'amqplib#ConfirmChannel()',
    ],
    effect: 'queue',
    calls: ['publish', 'sendToQueue'],
  },
  { library: 'inngest', makers: ['inngest#Inngest()'], effect: 'queue', calls: ['send'] },
  {
    library: '@temporalio/client',
    makers: ['@temporalio/client#Client()', '@temporalio/client#WorkflowClient()'],
    effect: 'queue',
    calls: ['workflow.start', 'workflow.execute', 'workflow.signalWithStart', 'start', 'execute', 'signalWithStart'],
  },
  { library: '@google-cloud/pubsub', makers: ['@google-cloud/pubsub#PubSub().topic()'], effect: 'queue', calls: ['publishMessage'] },
  { library: 'axios', makers: ['axios#', 'axios#create()'], effect: 'http', calls: ['post', 'put', 'patch', 'delete'] },
  { library: 'got', makers: ['got#', 'got#got', 'got#extend()'], effect: 'http', calls: ['post', 'put', 'patch', 'delete'] },
  { library: 'ky', makers: ['ky#', 'ky#create()'], effect: 'http', calls: ['post', 'put', 'patch', 'delete'] },
]

/**
 * Payment calls that move money twice if repeated. Confirmations, captures and full refunds are not listed because the
 * provider rejects the second one. A partial refund (`amount`) is not rejected.
 */
export const movesMoneyTwice: Readonly<
  Record<string, 'always' | { readonly whenKey: readonly string[] } | { readonly unlessKey: readonly string[] }>
> = {
  'stripe charges.create': 'always',
  // Stripe rejects transfers that exceed the amount of their source charge.
  'stripe transfers.create': { unlessKey: ['source_transaction'] },
  'stripe payouts.create': 'always',
  'stripe topups.create': 'always',
  'stripe invoiceItems.create': 'always',
  'stripe customers.createBalanceTransaction': 'always',
  'stripe subscriptions.create': 'always',
  'stripe refunds.create': { whenKey: ['amount'] },
  'stripe paymentIntents.create': { whenKey: ['confirm', 'off_session'] },
  'razorpay payouts.create': 'always',
  'razorpay transfers.create': 'always',
}
