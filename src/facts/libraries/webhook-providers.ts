/** Headers that identify the provider whose events a handler receives. Lower case. Source: the providers' documentation. */
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
 * Providers that sign every event, by their name in a route (`/webhooks/stripe`). Not listed: providers that do not
 * sign but expect the receiver to fetch the event (Mollie), and those that sign only if configured (Bitbucket, Jira,
 * SendGrid, Typeform, Segment …).
 */
export const signingProviders =
  /(stripe|github|gitlab|slack|shopify|svix|twilio|paypal|square|razorpay|paystack|paddle|lemon-?squeezy|linear|zoom|intercom|mailgun|resend|clerk|workos|hubspot|plaid|adyen|braintree|dropbox|vercel|coinbase)/i

/** Names that indicate signature verification: the providers' functions, Node's comparison, and common names of custom functions. */
export const verifying =
  /(constructEvent(Async)?|timingSafeEqual|verify\w*|\w*verif(y|ied|ication)\w*|validate(Request|Signature|Webhook|Hmac|Body)\w*|\w*(Signature|Hmac)(Valid|Ok|Matches|Check)?|isValid\w*|check\w*(Signature|Hmac|Secret|Token|Auth)|unwrap|parseEvent|createHmac|webhooks\.receive|assertSignature|authenticate\w*|receiveWebhook)$/i

/**
 * Names of middleware and guards that may verify the sender, including provider names. A matching name is enough: a
 * missed finding is safer here than a false one.
 */
export const mayVerify = /(signature|verif|hmac|webhook|auth|secret|token|guard|stripe|github|slack|svix|protect|allow|ip|raw)/i
