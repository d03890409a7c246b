// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { SigningTable } from '../forms/signing.ts'

export const table: SigningTable = {
  verifies: [
    {
      library: 'stripe',
      source: 'Stripe, Verify webhook signatures: construct_event raises if the signature is wrong',
      calls: ['stripe#Webhook.construct_event', 'stripe#WebhookSignature.verify_header'],
    },
    {
      library: 'svix',
      source: 'Svix, Verifying payloads: verify raises if the signature is wrong; standardwebhooks has the same class',
      calls: ['{svix,svix.webhooks,standardwebhooks}#Webhook().verify'],
    },
    {
      library: 'twilio',
      source: 'Twilio, Webhooks security: RequestValidator.validate',
      calls: ['twilio.request_validator#RequestValidator().validate'],
    },
    {
      library: 'slack_sdk',
      source: 'Slack SDK for Python, signature.SignatureVerifier.is_valid_request',
      calls: ['slack_sdk.signature#SignatureVerifier().is_valid_request'],
    },
    { library: 'PyJWT', source: 'PyJWT documentation: decode raises if the signature is wrong', calls: ['jwt#{decode,PyJWT().decode}'] },
    {
      library: 'python-jose',
      source: 'python-jose documentation: jwt.decode raises if the signature is wrong',
      calls: ['jose.jwt#decode', 'jose#jwt.decode'],
    },
    {
      library: 'authlib',
      source: 'Authlib documentation, JWT: decode raises if the signature is wrong',
      calls: ['authlib.jose#jwt.decode'],
    },
    {
      library: 'google-auth',
      source: 'google-auth documentation: id_token.verify_oauth2_token',
      calls: ['google.oauth2#id_token.verify_oauth2_token', 'google.oauth2.id_token#verify_oauth2_token'],
    },
    { library: 'firebase_admin', source: 'Firebase, Verify ID tokens: verify_id_token', calls: ['firebase_admin#auth.verify_id_token'] },
    {
      library: 'itsdangerous',
      source: 'ItsDangerous documentation: loads and unsign raise BadSignature',
      calls: ['itsdangerous#{URLSafeTimedSerializer().loads,TimestampSigner().unsign}'],
    },
    {
      library: 'django',
      source: 'Django 5.2 documentation, Cryptographic signing: loads raises BadSignature',
      calls: ['django.core.signing#loads'],
    },
  ],
  signs: [
    {
      library: 'cryptography',
      source: 'cryptography 44 Fernet(key): the key encrypts and signs',
      calls: ['cryptography.fernet#{Fernet,Fernet()}'],
      key: { position: 0, keyword: 'key' },
      isAlwaysKey: true,
    },
    {
      library: 'PyJWT',
      source: 'PyJWT documentation: encode(payload, key), decode(token, key)',
      calls: ['jwt#{encode,decode}'],
      key: { position: 1, keyword: 'key' },
      isAlwaysKey: true,
    },
    {
      library: 'python-jose',
      source: 'python-jose documentation: encode(claims, key), decode(token, key)',
      calls: ['jose.jwt#encode', 'jose#jwt.{encode,decode}'],
      key: { position: 1, keyword: 'key' },
      isAlwaysKey: true,
    },
    {
      library: 'hmac',
      source: 'Python 3.13 hmac.new(key, msg, digestmod)',
      calls: ['hmac#new'],
      key: { position: 0, keyword: 'key' },
      takesEmptyKey: true,
    },
    {
      library: 'cryptography',
      source: 'cryptography documentation, Fernet(key)',
      calls: ['cryptography.fernet#Fernet'],
      key: { position: 0, keyword: 'key' },
    },
    {
      library: 'smtplib',
      source: 'Python 3.13 SMTP.login(user, password); imaplib and ftplib alike',
      calls: ['smtplib#{SMTP,SMTP_SSL}().login', 'imaplib#{IMAP4,IMAP4_SSL}().login', 'ftplib#{FTP,FTP_TLS}().login'],
      key: { position: 1, keyword: 'password' },
      isPassword: true,
    },
    {
      library: 'itsdangerous',
      source: 'itsdangerous 2.2 Serializer(secret_key), Signer(secret_key)',
      calls: ['itsdangerous#{URLSafeTimedSerializer,URLSafeSerializer,TimedSerializer,Serializer,Signer,TimestampSigner}'],
      key: { position: 0, keyword: 'secret_key' },
      isAlwaysKey: true,
    },
  ],
  computes: [
    {
      library: 'hmac',
      source: 'Python 3.13 hmac.new(…).digest(), hexdigest(), hmac.digest(key, msg, digest)',
      calls: ['hmac#{new,HMAC}().{digest,hexdigest}', 'hmac#digest'],
    },
  ],
  compares: [
    {
      library: 'hmac, secrets, Django, Werkzeug',
      source: 'Python 3.13 hmac.compare_digest, secrets.compare_digest; Django 5 constant_time_compare; Werkzeug 2.0 safe_str_cmp',
      calls: ['{hmac,secrets}#compare_digest', 'django.utils.crypto#constant_time_compare', 'werkzeug.security#safe_str_cmp'],
      isConstantTime: true,
    },
  ],
}
