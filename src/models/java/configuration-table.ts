// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ConfigurationTable } from '../configuration.ts'

export const table: ConfigurationTable = {
  forms: [
    {
      by: '{name}',
      source: 'Java SE 21 System.getenv(name): null if the variable is not defined',
      calls: ['.#System.getenv', 'java.lang.System#getenv'],
    },
    {
      by: '{name}',
      source: 'Java SE 21 System.getenv(): a map of all variables; Map.getOrDefault',
      calls: ['.#System.getenv().getOrDefault', 'java.lang.System#getenv().getOrDefault'],
      fallback: [1],
    },
    {
      by: 'default of the property',
      source: 'Spring Framework 6.2 @Value: ${name:default}',
      annotations: ['org.springframework.beans.factory.annotation#Value', 'io.micronaut.context.annotation#Value', '.#Value'],
      isPlaceholder: true,
    },
    {
      by: 'default of the property',
      source: 'MicroProfile Config 3.1 @ConfigProperty(name, defaultValue); Micronaut 4 @Property(name, defaultValue)',
      annotations: ['org.eclipse.microprofile.config.inject#ConfigProperty', 'io.micronaut.context.annotation#Property'],
      name: ['name'],
      fallback: ['defaultValue'],
    },
    {
      by: 'default of the property',
      source: 'Spring Framework 6.2 PropertyResolver.getProperty(key, defaultValue)',
      calls: ['org.springframework.core.env#{Environment,ConfigurableEnvironment,PropertyResolver}().getProperty'],
      fallback: [1],
    },
  ],
  classes: [],
  validators: [],
  choices: [
    { calls: ['java.util#Optional.ofNullable().orElse'], value: 'receiver', fallback: 0 },
    {
      calls: [
        'java.util#Objects.requireNonNullElse',
        'org.apache.commons.lang3#StringUtils.{defaultString,defaultIfBlank,defaultIfEmpty}',
        'com.google.common.base#MoreObjects.firstNonNull',
      ],
      value: 0,
      fallback: 1,
    },
  ],
  needs: [
    'java.net#URI.create',
    'java.net#{URI,URL}',
    'java.nio.file#{Path.of,Paths.get}',
    'java.io#File',
    'java.sql#DriverManager.getConnection',
    'javax.crypto.spec#SecretKeySpec',
    'software.amazon.awssdk.regions#Region.of',
    'software.amazon.awssdk.auth.credentials#AwsBasicCredentials.create',
    'com.amazonaws.auth#BasicAWSCredentials',
    'com.auth0.jwt.algorithms#Algorithm.HMAC*',
    'io.jsonwebtoken.security#Keys.hmacShaKeyFor',
    'com.twilio#Twilio.init',
    'com.sendgrid#SendGrid',
  ],
  needsMembers: [
    'trim',
    'split',
    'getBytes',
    'toLowerCase',
    'toUpperCase',
    'strip',
    'substring',
    'startsWith',
    'endsWith',
    'replace',
    'length',
    'charAt',
    'contains',
  ],
  numbers: { calls: [] },
  sinks: {},
  converts: [],
}
