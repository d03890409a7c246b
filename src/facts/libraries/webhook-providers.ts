/** Headers by which a handler shows that it takes a provider's events. Lower case; from the providers' own documentation. */
export const webhookHeaders: Readonly<Record<string, string>> = {
  'stripe-signature': 'stripe',
  'x-hub-signature': 'github',
  'x-hub-signature-256': 'github',
  'x-github-event': 'github',
  'x-github-delivery': 'github',
  'x-slack-signature': 'slack',
  'x-slack-request-timestamp': 'slack',
  'x-shopify-hmac-sha256': 'shopify',
  'x-shopify-topic': 'shopify',
  'x-shopify-webhook-id': 'shopify',
  'svix-id': 'svix',
  'svix-signature': 'svix',
  'svix-timestamp': 'svix',
  'webhook-signature': 'standard webhooks',
  'webhook-id': 'standard webhooks',
  'x-twilio-signature': 'twilio',
  'paypal-transmission-id': 'paypal',
  'paypal-transmission-sig': 'paypal',
  'x-square-hmacsha256-signature': 'square',
  'x-razorpay-signature': 'razorpay',
  'x-paystack-signature': 'paystack',
  'paddle-signature': 'paddle',
  'x-gitlab-token': 'gitlab',
  'x-gitlab-event': 'gitlab',
  'linear-signature': 'linear',
  'linear-event': 'linear',
  'x-zm-signature': 'zoom',
  'intercom-signature': 'intercom',
  'x-mailgun-signature': 'mailgun',
  'x-postmark-signature': 'postmark',
}

/**
 * Providers that sign each event, by the name that a route carries (`/webhooks/stripe`). Left out are those that sign nothing and expect
 * that the event is fetched from them (Mollie), and those that sign only when asked to (Bitbucket, Jira, SendGrid, Typeform, Segment …).
 */
export const signingProviders =
  /(stripe|github|gitlab|slack|shopify|svix|twilio|paypal|square|razorpay|paystack|paddle|lemon-?squeezy|linear|zoom|intercom|mailgun|resend|clerk|workos|hubspot|plaid|adyen|braintree|dropbox|vercel|coinbase)/i

/** Names that say that a signature is checked: the providers' own functions, Node's comparison, and what people call theirs. */
export const verifying =
  /(constructEvent(Async)?|timingSafeEqual|verify\w*|\w*verif(y|ied|ication)\w*|validate(Request|Signature|Webhook|Hmac|Body)\w*|\w*(Signature|Hmac)(Valid|Ok|Matches|Check)?|isValid\w*|check\w*(Signature|Hmac|Secret|Token|Auth)|unwrap|parseEvent|createHmac|webhooks\.receive|assertSignature|authenticate\w*|receiveWebhook)$/i

/** Names of middlewares and guards that may check who sends, those named after a provider too. A name is enough: silence is the safe side. */
export const mayVerify = /(signature|verif|hmac|webhook|auth|secret|token|guard|stripe|github|slack|svix|protect|allow|ip|raw)/i
