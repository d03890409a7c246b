import type { EffectKind } from '#model/facts/documents/side-effect'

/** Irreversible calls, by origin name. A send that goes through a queue in the same database is not one. */
export const goEffects: readonly {
  readonly library: string
  readonly effect: EffectKind
  readonly call: RegExp
  readonly movesMoney?: RegExp
  /** Names of which the function must write one for the call to move money: without them, a person confirms the payment later. */
  readonly movesMoneyWith?: RegExp
}[] = [
  {
    library: 'stripe-go',
    effect: 'payment',
    call: /^github\.com\/stripe\/stripe-go(\/client#(API|New\(\))\.(Charges|Transfers|Payouts|Topups|InvoiceItems|Subscriptions)\.New|#(NewClient\(\)|Client)\.V1(Charges|Transfers|Payouts|Topups|InvoiceItems|Subscriptions)\.Create)$/,
    movesMoney: /./,
  },
  {
    library: 'stripe-go',
    effect: 'payment',
    call: /^github\.com\/stripe\/stripe-go(\/client#(API|New\(\))\.PaymentIntents\.New|#(NewClient\(\)|Client)\.V1PaymentIntents\.Create)$/,
    movesMoney: /./,
    movesMoneyWith: /\b(Confirm|OffSession)\b/,
  },
  {
    library: 'stripe-go',
    effect: 'payment',
    call: /^github\.com\/stripe\/stripe-go(\/client#(API|New\(\))\.Refunds\.New|#(NewClient\(\)|Client)\.V1Refunds\.Create)$/,
    movesMoney: /./,
    movesMoneyWith: /\bAmount\b/,
  },
  {
    library: 'stripe-go',
    effect: 'payment',
    call: /^github\.com\/stripe\/stripe-go\/(charge|paymentintent|refund|transfer|payout|topup|invoice|subscription|invoiceitem|creditnote)#(New|Confirm|Capture|Pay|Cancel|Update)$/,
    movesMoney: /\/(charge|paymentintent|refund|transfer|payout|topup)#(New|Confirm|Capture)$/,
  },
  { library: 'net/smtp', effect: 'email', call: /^net\/smtp#SendMail$/ },
  {
    library: 'gomail',
    effect: 'email',
    call: /^(gopkg\.in\/gomail|gopkg\.in\/mail|github\.com\/wneessen\/go-mail)#((NewDialer|NewClient)\(\)|Dialer|Client)\.(DialAndSend|DialAndSendWithContext|Send)$/,
  },
  { library: 'sendgrid-go', effect: 'email', call: /^github\.com\/sendgrid\/sendgrid-go#(NewSendClient\(\)|Client)\.Send(WithContext)?$/ },
  { library: 'resend-go', effect: 'email', call: /^github\.com\/resend\/resend-go#(NewClient\(\)|Client)\.Emails\.Send(WithContext)?$/ },
  { library: 'ses', effect: 'email', call: /^github\.com\/aws\/aws-sdk-go-v2\/service\/ses(v2)?#(NewFromConfig\(\)|Client)\.SendEmail$/ },
  {
    library: 'twilio-go',
    effect: 'sms',
    call: /^github\.com\/twilio\/twilio-go#(NewRestClient(WithParams)?\(\)|RestClient)\.Api\.Create(Message|Call)$/,
  },
  {
    library: 'slack-go',
    effect: 'chat',
    call: /^github\.com\/slack-go\/slack#((New\(\)|Client)\.PostMessage(Context)?|PostWebhook(Context)?)$/,
  },
  { library: 'kafka-go', effect: 'queue', call: /^github\.com\/segmentio\/kafka-go#(NewWriter\(\)|Writer)\.WriteMessages$/ },
  { library: 'sarama', effect: 'queue', call: /^github\.com\/(IBM|Shopify)\/sarama#((NewSyncProducer\(\)|SyncProducer)\.SendMessages?)$/ },
  { library: 'amqp091-go', effect: 'queue', call: /^github\.com\/(rabbitmq\/amqp091-go|streadway\/amqp)#Channel\.Publish(WithContext)?$/ },
  {
    library: 'nats',
    effect: 'queue',
    call: /^github\.com\/nats-io\/nats\.go(#(Connect\(\)|Conn|JetStreamContext|(Connect\(\)|Conn)\.JetStream\(\))|\/jetstream#(New(WithDomain|WithAPIPrefix)?\(\)|JetStream|Publisher))\.Publish(Msg)?(Async)?$/,
  },
  {
    library: 'franz-go',
    effect: 'queue',
    call: /^github\.com\/twmb\/franz-go\/pkg\/kgo#(NewClient\(\)|Client)\.(Produce|ProduceSync|TryProduce)$/,
  },
  {
    library: 'confluent-kafka-go',
    effect: 'queue',
    call: /^github\.com\/confluentinc\/confluent-kafka-go\/kafka#(NewProducer\(\)|Producer)\.Produce$/,
  },
  {
    library: 'pubsub',
    effect: 'queue',
    call: /^cloud\.google\.com\/go\/pubsub#((NewClient\(\)|Client)\.(Topic|Publisher)\(\)|Topic|Publisher)\.Publish$/,
  },
  {
    library: 'go-nsq',
    effect: 'queue',
    call: /^github\.com\/nsqio\/go-nsq#(NewProducer\(\)|Producer)\.(Publish|MultiPublish|DeferredPublish)(Async)?$/,
  },
  {
    library: 'sqs',
    effect: 'queue',
    call: /^github\.com\/aws\/aws-sdk-go-v2\/service\/s[nq]s#(NewFromConfig\(\)|Client)\.(SendMessage(Batch)?|Publish)$/,
  },
  { library: 'asynq', effect: 'queue', call: /^github\.com\/hibiken\/asynq#(NewClient\(\)|Client)\.Enqueue(Context)?$/ },
]
