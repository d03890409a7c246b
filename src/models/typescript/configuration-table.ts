// Made by scripts/models.ts from the YAML files beside it: change those, then run `npm run models`.
import type { ConfigurationTable } from '../forms/configuration.ts'

export const table: ConfigurationTable = {
  forms: [
    {
      by: 'default value',
      source: 'Node.js 24 process.env, node:process; Bun 1.2 Bun.env; Vite 6 import.meta.env',
      on: ['global#{process,Bun}.env', 'process#env', 'bun#env', 'global#import.meta.env', 'global#NodeJS.ProcessEnv()'],
    },
    { by: 'default value', source: 'env-var 7.5: get(name).default(value)', calls: ['env-var#get'], chained: 'default' },
    {
      by: '{callee}',
      source: '@nestjs/config 4: ConfigService.get(propertyPath, defaultValue)',
      calls: ['@nestjs/config#ConfigService().get'],
      fallback: [1],
      isPath: true,
    },
    {
      by: 'default value',
      source: '@nestjs/config 4: ConfigService.getOrThrow(propertyPath)',
      calls: ['@nestjs/config#ConfigService().getOrThrow'],
      demands: true,
      isPath: true,
    },
  ],
  classes: [],
  validators: [
    {
      source: 'zod 4: a schema with keys for variables, parsed; default(value)',
      packages: ['zod', 'zod/*'],
      fallback: 'default',
      optional: ['optional', 'nullish', 'exactOptional'],
    },
    {
      source: 'joi 18, yup 1.6: default(value); a value may be missing without required()',
      packages: ['joi', '@hapi/joi', 'yup'],
      fallback: 'default',
      required: 'required',
    },
    {
      source: 'valibot 1.1: optional(schema, value)',
      packages: ['valibot'],
      optional: ['optional', 'nullish', 'undefinedable', 'exactOptional'],
    },
    {
      source: '@nestjs/config 4: ConfigModule.forRoot({ validationSchema, validate })',
      packages: ['@nestjs/config'],
      options: ['validationSchema', 'validate'],
    },
    {
      source: 'envalid 8: str({ default }) and the like; they fail if a variable without a default is missing',
      packages: ['envalid'],
      option: 'default',
    },
    {
      source: 'convict 6 (format, default, env), @fastify/env 5, env-schema 6 (JSON Schema): objects that describe a value, with `default`',
      packages: ['convict', '@fastify/env', 'env-schema', 'fastify-env'],
      described: 'default',
    },
    {
      source: 'env-var 7.5, znv 0.5, t3-env 0.13, dotenv-safe 9, ts-dotenv 0.9: they fail if a variable is missing',
      packages: [
        '@t3-oss/env-*',
        'env-var',
        'znv',
        'zod-config',
        '@julr/*',
        '@adonisjs/*',
        'ts-dotenv',
        'dotenv-safe',
        '@silverhand/*',
        '@sentry/env',
      ],
    },
    {
      source: 'TypeBox 0.34: the option `default` of a schema, which Value.Default fills in',
      packages: ['@sinclair/typebox', '@sinclair/typebox/*', 'typebox'],
      option: 'default',
    },
    {
      source: 'arktype 2, ajv 8, class-validator 0.14, superstruct 2, runtypes 7, io-ts 2, Effect 3: validators of any data',
      packages: ['arktype', 'ajv', 'class-validator', 'superstruct', 'runtypes', 'io-ts', 'effect', '@effect/*'],
    },
  ],
  choices: [],
  needs: [],
  needsMembers: [],
  numbers: { calls: ['global#{Number,parseInt,parseFloat,Number.parseInt,Number.parseFloat}'] },
  sinks: { 'global#{setTimeout,setInterval}': 1 },
  converts: [],
}
