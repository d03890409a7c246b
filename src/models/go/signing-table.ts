// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { SigningTable } from '../forms/signing.ts'

export const table: SigningTable = {
  verifies: [
    {
      library: 'stripe-go',
      source: 'Stripe, Verify webhook signatures: ConstructEvent fails if the signature is wrong',
      calls: ['github.com/stripe/stripe-go/webhook#{ConstructEvent,ConstructEventWithOptions,ValidatePayload}'],
    },
    {
      library: 'go-github',
      source: 'go-github documentation: ValidatePayload, ValidateSignature',
      calls: ['github.com/google/go-github/github#{ValidatePayload,ValidateSignature}'],
    },
    {
      library: 'slack-go',
      source: 'slack-go documentation: SecretsVerifier.Ensure',
      calls: ['github.com/slack-go/slack#SecretsVerifier().Ensure'],
    },
    {
      library: 'golang-jwt',
      source: 'golang-jwt documentation: Parse verifies the signature, ParseUnverified does not',
      calls: ['github.com/golang-jwt/jwt#{Parse,ParseWithClaims,Parser().Parse,Parser().ParseWithClaims}'],
    },
    {
      library: 'jwx',
      source: 'jwx documentation: jwt.Parse verifies by default, ParseInsecure does not',
      calls: ['github.com/lestrrat-go/jwx/jwt#Parse'],
    },
    {
      library: 'go-oidc',
      source: 'go-oidc documentation: IDTokenVerifier.Verify',
      calls: ['github.com/coreos/go-oidc/oidc#IDTokenVerifier().Verify'],
    },
  ],
  signs: [
    {
      library: 'net/smtp',
      source: 'Go 1.24 smtp.PlainAuth(identity, username, password, host)',
      calls: ['net/smtp#PlainAuth'],
      key: { position: 2 },
      isPassword: true,
    },
    {
      library: 'crypto/hmac',
      source: 'Go 1.24 hmac.New(hash, key)',
      calls: ['crypto/hmac#New'],
      key: { position: 1 },
      takesEmptyKey: true,
    },
    {
      library: 'net/http',
      source: 'Go 1.24 Request.SetBasicAuth(username, password)',
      calls: ['net/http#{Request,NewRequest,NewRequestWithContext}().SetBasicAuth'],
      key: { position: 1 },
      isPassword: true,
    },
    {
      library: 'gomail',
      source: 'gomail v2 NewDialer(host, port, username, password)',
      calls: ['gopkg.in/gomail#NewDialer'],
      key: { position: 3 },
      isPassword: true,
    },
    {
      library: 'golang-jwt',
      source: 'golang-jwt 5 Token.SignedString(key)',
      calls: ['github.com/golang-jwt/jwt#{Token,New,NewWithClaims}().SignedString'],
      key: { position: 0 },
      isAlwaysKey: true,
    },
    {
      library: 'gorilla/sessions',
      source: 'gorilla/sessions 1.4 NewCookieStore(keyPairs...): the first is the key of the signature',
      calls: ['github.com/gorilla/sessions#{NewCookieStore,NewFilesystemStore}', 'github.com/gin-contrib/sessions/cookie#NewStore'],
      key: { position: 0 },
      isAlwaysKey: true,
    },
  ],
  computes: [
    { library: 'crypto/hmac', source: 'Go 1.24 hmac.New: Sum of the hash that it returns is the code', calls: ['crypto/hmac#New().Sum'] },
  ],
  compares: [
    {
      library: 'crypto/hmac, crypto/subtle',
      source: 'Go 1.24 hmac.Equal, subtle.ConstantTimeCompare, subtle.ConstantTimeEq: constant time',
      calls: ['crypto/hmac#Equal', 'crypto/subtle#{ConstantTimeCompare,ConstantTimeEq}'],
      isConstantTime: true,
    },
    {
      library: 'bytes, strings, slices, reflect',
      source: 'Go 1.24 bytes.Equal, bytes.Compare, strings.Compare, strings.EqualFold, slices.Equal, reflect.DeepEqual',
      calls: ['bytes#{Equal,Compare}', 'strings#{Compare,EqualFold}', 'slices#Equal', 'reflect#DeepEqual'],
    },
  ],
}
