// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { SigningTable } from '../forms/signing.ts'

export const table: SigningTable = {
  verifies: [
    {
      library: 'stripe-java',
      source: 'Stripe, Verify webhook signatures: constructEvent throws if the signature is wrong',
      calls: ['com.stripe.net#Webhook.{constructEvent,Signature.verifyHeader}'],
    },
    {
      library: 'jjwt',
      source: 'jjwt README: parseSignedClaims and parseClaimsJws throw if the signature is wrong',
      calls: [
        'io.jsonwebtoken#Jwts.parser().verifyWith().build().parseSignedClaims',
        'io.jsonwebtoken#Jwts.parser().setSigningKey().parseClaimsJws',
        'io.jsonwebtoken#Jwts.parserBuilder().setSigningKey().build().parseClaimsJws',
      ],
    },
    {
      library: 'java-jwt',
      source: 'java-jwt README: verify throws if the signature is wrong, decode verifies nothing',
      calls: ['com.auth0.jwt#JWT.require().build().verify', 'com.auth0.jwt#JWTVerifier().verify'],
    },
    {
      library: 'google-api-client',
      source: 'Google, Verify the Google ID token: GoogleIdTokenVerifier.verify',
      calls: ['com.google.api.client.googleapis.auth.oauth2#GoogleIdTokenVerifier().verify'],
    },
  ],
  signs: [
    {
      library: 'jjwt',
      source: 'jjwt 0.12 Keys.hmacShaKeyFor(bytes): the key of an HMAC signature',
      calls: ['io.jsonwebtoken.security#Keys.hmacShaKeyFor'],
      key: { position: 0 },
      isAlwaysKey: true,
    },
    {
      library: 'javax.crypto',
      source: 'Java 21 SecretKeySpec(key, algorithm)',
      calls: ['javax.crypto.spec#SecretKeySpec', 'javax.crypto.spec#SecretKeySpec()'],
      key: { position: 0 },
    },
    {
      library: 'java.sql',
      source: 'Java 21 DriverManager.getConnection(url, user, password)',
      calls: ['java.sql#DriverManager.getConnection'],
      key: { position: 2 },
      isPassword: true,
    },
    {
      library: 'java.net, javax.mail',
      source: 'PasswordAuthentication(userName, password)',
      calls: ['{java.net,javax.mail,jakarta.mail}#{PasswordAuthentication,PasswordAuthentication()}'],
      key: { position: 1 },
      isPassword: true,
    },
    {
      library: 'aws-sdk',
      source:
        'AWS SDK for Java 2.x AwsBasicCredentials.create(accessKeyId, secretAccessKey); 1.x BasicAWSCredentials(accessKey, secretKey)',
      calls: [
        'software.amazon.awssdk.auth.credentials#AwsBasicCredentials.create',
        'com.amazonaws.auth#{BasicAWSCredentials,BasicAWSCredentials()}',
      ],
      key: { position: 1 },
      isPassword: true,
    },
    {
      library: 'java-jwt',
      source: 'java-jwt 4 Algorithm.HMAC256(secret)',
      calls: ['com.auth0.jwt.algorithms#Algorithm.{HMAC256,HMAC384,HMAC512}'],
      key: { position: 0 },
      isAlwaysKey: true,
    },
  ],
  computes: [
    { library: 'javax.crypto', source: 'Java 21 Mac.doFinal', calls: ['javax.crypto#{Mac(),Mac.getInstance()}.doFinal'] },
    {
      library: 'commons-codec',
      source: 'commons-codec 1.17 HmacUtils.hmac, hmacHex',
      calls: ['org.apache.commons.codec.digest#HmacUtils().{hmac,hmacHex}'],
    },
  ],
  compares: [
    {
      library: 'java.security',
      source: 'Java 21 MessageDigest.isEqual: constant time',
      calls: ['java.security#MessageDigest.isEqual'],
      isConstantTime: true,
    },
    {
      library: 'java.util, commons-lang',
      source: 'Java 21 Arrays.equals, Objects.equals; commons-lang 3 StringUtils.equals, equalsIgnoreCase',
      calls: ['java.util#{Arrays,Objects}.equals', 'org.apache.commons.{lang3,lang}#StringUtils.{equals,equalsIgnoreCase}'],
    },
  ],
}
