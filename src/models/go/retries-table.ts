// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { RetryTable } from '../forms/retry.ts'

export const table: RetryTable = {
  forms: [
    {
      by: 'github.com/cenkalti/backoff',
      source: 'backoff v4.3.0: NewExponentialBackOff gives up after 15 minutes, a constant or zero policy never',
      calls: ['github.com/cenkalti/backoff#{Retry,RetryWithData,RetryNotify,RetryNotifyWithData}'],
      written: ['backoff', '/v2', '/v3', '/v4'],
      work: 0,
      limit: {
        names: ['MaxElapsedTime', 'WithMaxElapsedTime', 'NewExponentialBackOff'],
        off: [0],
        offNames: ['NewConstantBackOff', 'ZeroBackOff'],
        default: 'unknown',
      },
      time: { names: ['WithMaxRetries', 'WithContext'], default: 'off' },
      pause: { names: ['NewConstantBackOff'], off: [0], offNames: ['ZeroBackOff'], default: 'set' },
    },
    {
      by: 'github.com/cenkalti/backoff',
      source: 'backoff v5.0.2 and later, Retry: gives up after 15 minutes unless WithMaxElapsedTime(0), waits 500 ms growing by half',
      calls: ['github.com/cenkalti/backoff#Retry'],
      work: 1,
      limit: { names: ['WithMaxTries', 'WithMaxElapsedTime'], off: [0], default: 'set' },
      pause: { names: ['NewConstantBackOff'], off: [0], offNames: ['ZeroBackOff'], default: 'set' },
    },
    {
      by: 'github.com/avast/retry-go',
      source: 'retry-go v4.6.0: 10 attempts, 100 ms growing; Attempts(0) and UntilSucceeded() retry until the context ends',
      calls: ['github.com/avast/retry-go#{Do,DoWithData}'],
      work: 0,
      limit: { names: ['Attempts'], off: [0], offNames: ['UntilSucceeded'], default: 'set' },
      time: { names: ['Context'], default: 'off' },
      pause: { names: ['Delay'], off: [0], default: 'set' },
      restricts: ['RetryIf'],
    },
  ],
  once: [
    {
      does: 'email',
      calls: ['net/smtp#SendMail', 'github.com/sendgrid/sendgrid-go#NewSendClient().Send', 'gopkg.in/gomail#NewDialer().DialAndSend'],
    },
    { does: 'payment', calls: ['github.com/stripe/stripe-go/{charge,refund,transfer,payout}#New'] },
  ],
  requeues: [],
  pauses: ['time#{Sleep,After,Tick,NewTimer,NewTicker,AfterFunc}'],
  counts: [],
  endlessCounts: [],
  success: [],
  steps: ['errors#{Unwrap,As}'],
  ends: ['global#panic', 'os#Exit', 'log#{Fatal,Fatalf,Fatalln}', 'runtime#Goexit'],
}
