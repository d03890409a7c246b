import type { EffectKind } from '#model/facts/documents/side-effect'

/** Irreversible calls of one library, by their full dotted name. */
export interface PythonEffects {
  readonly library: string
  readonly effect: EffectKind
  readonly calls: readonly string[]
}

const under = (makers: readonly string[], members: readonly string[]): string[] =>
  makers.flatMap((maker) => members.map((member) => `${maker}.${member}`))

/** Payments that move money again when repeated. A second capture or full refund is rejected, so these are left out. */
const movesMoney = ['Charge.create', 'Transfer.create', 'Payout.create', 'Topup.create', 'InvoiceItem.create', 'Subscription.create']

/** Services of `StripeClient`, which takes the parameters as a dictionary: stripe-python 8 and later. */
const services: Readonly<Record<string, string>> = {
  Charge: 'charges',
  Transfer: 'transfers',
  Payout: 'payouts',
  Topup: 'topups',
  InvoiceItem: 'invoice_items',
  Subscription: 'subscriptions',
  Refund: 'refunds',
  PaymentIntent: 'payment_intents',
}
const versions = ['', 'v1.']

/** The forms of a call: the class, its asynchronous twin, and the service of a client. */
const formsOf = (call: string): readonly string[] => {
  const [model = '', member = ''] = call.split('.')
  return [
    `stripe.${call}`,
    `stripe.${call}_async`,
    ...versions.flatMap((version) =>
      [member, `${member}_async`].map((name) => `stripe.StripeClient().${version}${services[model] ?? model}.${name}`),
    ),
  ]
}

export const movesMoneyTwice: ReadonlySet<string> = new Set(movesMoney.flatMap(formsOf))

/** Payments that move money again when repeated if they have one of these keywords: a partial refund, an intent confirmed immediately. */
export const movesMoneyWith: Readonly<Record<string, readonly string[]>> = Object.fromEntries([
  ...formsOf('Refund.create').map((name) => [name, ['amount']] as const),
  ...formsOf('PaymentIntent.create').map((name) => [name, ['confirm', 'off_session']] as const),
])

export const pythonEffects: readonly PythonEffects[] = [
  {
    library: 'stripe',
    effect: 'payment',
    calls: [...movesMoney, 'Refund.create', 'PaymentIntent.create', 'PaymentIntent.confirm', 'PaymentIntent.capture'].flatMap(formsOf),
  },
  {
    library: 'django.core.mail',
    effect: 'email',
    calls: [
      ...under(['django.core.mail'], ['send_mail', 'send_mass_mail', 'mail_admins', 'mail_managers']),
      ...under(
        ['django.core.mail.EmailMessage()', 'django.core.mail.EmailMultiAlternatives()', 'django.core.mail.message.EmailMessage()'],
        ['send'],
      ),
    ],
  },
  { library: 'smtplib', effect: 'email', calls: under(['smtplib.SMTP()', 'smtplib.SMTP_SSL()'], ['sendmail', 'send_message']) },
  { library: 'flask_mail', effect: 'email', calls: under(['flask_mail.Mail()'], ['send']) },
  { library: 'aiosmtplib', effect: 'email', calls: ['aiosmtplib.send'] },
  { library: 'sendgrid', effect: 'email', calls: under(['sendgrid.SendGridAPIClient()'], ['send', 'client.mail.send.post']) },
  { library: 'resend', effect: 'email', calls: under(['resend'], ['Emails.send', 'Batch.send']) },
  { library: 'twilio', effect: 'sms', calls: under(['twilio.rest.Client()'], ['messages.create', 'calls.create']) },
  {
    library: 'slack_sdk',
    effect: 'chat',
    calls: under(['slack_sdk.WebClient()', 'slack_sdk.web.async_client.AsyncWebClient()'], ['chat_postMessage']),
  },
  {
    library: 'boto3',
    effect: 'queue',
    calls: under(
      ['boto3.client()', 'boto3.resource().Queue()', 'boto3.resource().get_queue_by_name()'],
      ['send_message', 'send_message_batch', 'put_events'],
    ),
  },
  { library: 'boto3', effect: 'email', calls: under(['boto3.client()'], ['send_email', 'send_raw_email', 'send_templated_email']) },
  {
    library: 'celery',
    effect: 'queue',
    calls: ['celery.Celery().send_task', 'celery.current_app.send_task', 'celery.execute.send_task'],
  },
  {
    library: 'rq',
    effect: 'queue',
    calls: under(['rq.Queue()', 'django_rq.get_queue()'], ['enqueue', 'enqueue_call', 'enqueue_in', 'enqueue_at']),
  },
  { library: 'rq', effect: 'queue', calls: ['django_rq.enqueue'] },
  { library: 'arq', effect: 'queue', calls: under(['arq.create_pool()', 'arq.connections.ArqRedis()', 'arq.ArqRedis()'], ['enqueue_job']) },
  { library: 'pika', effect: 'queue', calls: ['pika.BlockingConnection().channel().basic_publish'] },
  { library: 'kafka', effect: 'queue', calls: ['kafka.KafkaProducer().send', 'aiokafka.AIOKafkaProducer().send_and_wait'] },
  { library: 'confluent_kafka', effect: 'queue', calls: ['confluent_kafka.Producer().produce'] },
  {
    library: 'google.cloud.pubsub',
    effect: 'queue',
    calls: ['google.cloud.pubsub_v1.PublisherClient().publish', 'google.cloud.pubsub.PublisherClient().publish'],
  },
]
