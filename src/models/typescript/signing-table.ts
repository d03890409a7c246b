// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { SigningTable } from '../forms/signing.ts'

export const table: SigningTable = {
  verifies: [
    {
      library: 'stripe',
      source: 'Stripe, Verify webhook signatures: constructEvent throws if the signature is wrong',
      calls: ['stripe#().webhooks.{constructEvent,constructEventAsync,signature.verifyHeader}', 'stripe#webhooks.constructEvent'],
    },
    {
      library: 'svix',
      source: 'Svix, Verifying payloads: verify throws if the signature is wrong; standardwebhooks has the same class',
      calls: ['{svix,standardwebhooks}#Webhook().verify'],
    },
    {
      library: '@octokit/webhooks',
      source: '@octokit/webhooks README: verify, verifyAndReceive; @octokit/webhooks-methods README: verify',
      calls: ['@octokit/webhooks#Webhooks().{verify,verifyAndReceive}', '@octokit/webhooks-methods#verify'],
    },
    {
      library: '@paddle/paddle-node-sdk',
      source: 'Paddle, Verify webhook signatures: unmarshal throws if the signature is wrong',
      calls: ['@paddle/paddle-node-sdk#Paddle().webhooks.unmarshal'],
    },
    {
      library: 'twilio',
      source: 'Twilio, Webhooks security: validateRequest; twilio 5: webhook makes a middleware that answers 403',
      calls: ['twilio#{validateRequest,validateRequestWithBody,validateExpressRequest,validateIncomingRequest,webhook}'],
    },
    {
      library: '@sendgrid/eventwebhook',
      source: 'SendGrid, Event Webhook security features: verifySignature',
      calls: ['@sendgrid/eventwebhook#EventWebhook().verifySignature'],
    },
    {
      library: 'jsonwebtoken',
      source: 'jsonwebtoken README: verify throws if the signature is wrong, decode verifies nothing',
      calls: ['jsonwebtoken#verify'],
    },
    {
      library: 'jose',
      source: 'jose documentation: jwtVerify, compactVerify and jwtDecrypt reject wrong tokens, decodeJwt verifies nothing',
      calls: ['jose#{jwtVerify,compactVerify,jwtDecrypt}'],
    },
    {
      library: 'google-auth-library',
      source: 'google-auth-library README: OAuth2Client.verifyIdToken',
      calls: ['google-auth-library#OAuth2Client().verifyIdToken'],
    },
    {
      library: 'firebase-admin',
      source: 'Firebase, Verify ID tokens: verifyIdToken',
      calls: ['firebase-admin#auth().verifyIdToken', 'firebase-admin/auth#getAuth().verifyIdToken'],
    },
    {
      library: 'aws-jwt-verify',
      source: 'aws-jwt-verify README: CognitoJwtVerifier.create, verify',
      calls: ['aws-jwt-verify#CognitoJwtVerifier.create().verify'],
    },
  ],
  signs: [
    {
      library: 'jsonwebtoken',
      source: 'jsonwebtoken README: sign(payload, key), verify(token, key)',
      calls: ['jsonwebtoken#{sign,verify}'],
      key: { position: 1 },
      isAlwaysKey: true,
    },
    {
      library: 'crypto',
      source: 'Node.js 24 crypto.createHmac(algorithm, key)',
      calls: ['{crypto,node:crypto}#createHmac'],
      key: { position: 1 },
      takesEmptyKey: true,
    },
    {
      library: 'jose',
      source: 'jose 6 SignJWT.sign(key), jwtVerify(token, key)',
      calls: ['jose#SignJWT().sign'],
      key: { position: 0 },
      isAlwaysKey: true,
    },
    {
      library: 'express-session',
      source: 'express-session 1.18: secret is a text or a list of texts',
      calls: ['express-session#'],
      key: { options: 0, keys: ['secret'] },
      isAlwaysKey: true,
    },
    {
      library: 'twilio',
      source: 'twilio-node 5 twilio(accountSid, authToken)',
      calls: ['twilio#'],
      key: { position: 1 },
      isPassword: true,
    },
    {
      library: '@nestjs/jwt',
      source: '@nestjs/jwt 11 JwtModule.register({ secret })',
      calls: ['@nestjs/jwt#JwtModule.register'],
      key: { options: 0, keys: ['secret'] },
      isAlwaysKey: true,
    },
    {
      library: 'passport-jwt',
      source: 'passport-jwt 4 Strategy({ secretOrKey })',
      calls: ['passport-jwt#{Strategy,Strategy()}'],
      key: { options: 0, keys: ['secretOrKey'] },
      isAlwaysKey: true,
    },
    {
      library: 'fastify plugins',
      source: '@fastify/jwt 9, @fastify/cookie 11, @fastify/session 11: register(plugin, { secret })',
      calls: ['fastify#().register', 'fastify#{fastify,FastifyInstance}().register'],
      key: { options: 1, keys: ['secret'] },
      isAlwaysKey: true,
    },
  ],
  computes: [
    {
      library: 'crypto',
      source: 'Node.js 24 crypto.createHmac: digest of the object that it returns is the code',
      calls: ['crypto#createHmac(){,.update(),.update().update(),.update().update().update()}.digest'],
    },
    {
      library: 'crypto-js',
      source: 'crypto-js 4 README: HmacSHA256(message, key)',
      calls: ['crypto-js#{HmacMD5,HmacSHA1,HmacSHA224,HmacSHA256,HmacSHA384,HmacSHA512,HmacSHA3}'],
    },
  ],
  compares: [
    {
      library: 'crypto',
      source: 'Node.js 24 crypto.timingSafeEqual: constant time',
      calls: ['crypto#timingSafeEqual'],
      isConstantTime: true,
    },
    {
      library: 'safe-compare, tsscmp, scmp, secure-compare, buffer-equal-constant-time',
      source: 'README of each package: a comparison in constant time',
      calls: ['{safe-compare,tsscmp,scmp,secure-compare,buffer-equal-constant-time}#'],
      isConstantTime: true,
    },
    { library: 'Buffer', source: 'Node.js 24 Buffer.compare(one, other)', calls: ['{global,buffer}#Buffer.compare'] },
  ],
}
