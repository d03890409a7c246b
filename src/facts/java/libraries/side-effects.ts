import type { EffectKind } from '#model/facts/documents/side-effect'

/** Irreversible calls: instance or static methods of a class. */
export interface JavaEffect {
  readonly library: string
  readonly effect: EffectKind
  /** Fully qualified names of the receivers' classes. */
  readonly on: readonly string[]
  readonly calls: readonly string[]
}

export const javaEffects: readonly JavaEffect[] = [
  {
    library: 'spring-kafka',
    effect: 'queue',
    on: ['org.springframework.kafka.core.KafkaTemplate', 'org.springframework.kafka.core.KafkaOperations'],
    calls: ['send', 'sendDefault'],
  },
  {
    library: 'kafka-clients',
    effect: 'queue',
    on: ['org.apache.kafka.clients.producer.KafkaProducer', 'org.apache.kafka.clients.producer.Producer'],
    calls: ['send'],
  },
  {
    library: 'spring-rabbit',
    effect: 'queue',
    on: [
      'org.springframework.amqp.rabbit.core.RabbitTemplate',
      'org.springframework.amqp.core.AmqpTemplate',
      'org.springframework.amqp.rabbit.core.RabbitOperations',
    ],
    calls: ['convertAndSend', 'send'],
  },
  { library: 'rabbitmq-client', effect: 'queue', on: ['com.rabbitmq.client.Channel'], calls: ['basicPublish'] },
  { library: 'spring-cloud-stream', effect: 'queue', on: ['org.springframework.cloud.stream.function.StreamBridge'], calls: ['send'] },
  {
    library: 'aws-sqs',
    effect: 'queue',
    on: [
      'software.amazon.awssdk.services.sqs.SqsClient',
      'software.amazon.awssdk.services.sqs.SqsAsyncClient',
      'com.amazonaws.services.sqs.AmazonSQS',
      'io.awspring.cloud.sqs.operations.SqsTemplate',
    ],
    calls: ['sendMessage', 'sendMessageBatch', 'send'],
  },
  {
    library: 'aws-sns',
    effect: 'queue',
    on: [
      'software.amazon.awssdk.services.sns.SnsClient',
      'software.amazon.awssdk.services.sns.SnsAsyncClient',
      'com.amazonaws.services.sns.AmazonSNS',
    ],
    calls: ['publish', 'publishBatch'],
  },
  {
    library: 'spring-mail',
    effect: 'email',
    on: [
      'org.springframework.mail.javamail.JavaMailSender',
      'org.springframework.mail.javamail.JavaMailSenderImpl',
      'org.springframework.mail.MailSender',
    ],
    calls: ['send'],
  },
  { library: 'jakarta.mail', effect: 'email', on: ['javax.mail.Transport', 'jakarta.mail.Transport'], calls: ['send', 'sendMessage'] },
  {
    library: 'commons-email',
    effect: 'email',
    on: [
      'org.apache.commons.mail.SimpleEmail',
      'org.apache.commons.mail.HtmlEmail',
      'org.apache.commons.mail.MultiPartEmail',
      'org.apache.commons.mail.Email',
    ],
    calls: ['send'],
  },
  {
    library: 'aws-ses',
    effect: 'email',
    on: [
      'software.amazon.awssdk.services.ses.SesClient',
      'software.amazon.awssdk.services.sesv2.SesV2Client',
      'com.amazonaws.services.simpleemail.AmazonSimpleEmailService',
    ],
    calls: ['sendEmail', 'sendRawEmail', 'sendTemplatedEmail'],
  },
  { library: 'sendgrid', effect: 'email', on: ['com.sendgrid.SendGrid'], calls: ['api'] },
  { library: 'slack', effect: 'chat', on: ['com.slack.api.methods.MethodsClient'], calls: ['chatPostMessage'] },
  {
    library: 'stripe',
    effect: 'payment',
    on: ['Charge', 'Refund', 'Transfer', 'Payout', 'Topup', 'PaymentIntent', 'InvoiceItem', 'Subscription'].map(
      (name) => `com.stripe.model.${name}`,
    ),
    calls: ['create'],
  },
]

/** Clients that give a service for each kind of object: `client.paymentIntents().create(…)` is `PaymentIntent.create(…)`. */
export const javaServices = {
  client: 'com.stripe.StripeClient',
  /** Versions of the interface that may come between. */
  versions: ['v1'],
  call: 'create',
  models: {
    charges: 'Charge',
    refunds: 'Refund',
    transfers: 'Transfer',
    payouts: 'Payout',
    topups: 'Topup',
    paymentIntents: 'PaymentIntent',
    invoiceItems: 'InvoiceItem',
    subscriptions: 'Subscription',
  },
} as const

/**
 * Stripe objects whose creation moves money, so that a repetition moves it twice. With members: only if the method calls one of them, such as
 * that of an intent which is confirmed at once, or of a refund of a part.
 */
export const movesMoneyTwice: Readonly<Record<string, 'always' | readonly string[]>> = {
  Charge: 'always',
  Transfer: 'always',
  Payout: 'always',
  Topup: 'always',
  InvoiceItem: 'always',
  Subscription: 'always',
  PaymentIntent: ['setConfirm', 'setOffSession'],
  Refund: ['setAmount'],
}
