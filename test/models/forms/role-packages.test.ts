import { describe, expect, it } from 'vitest'
import { PackageNames } from '#models/programs/package-names'
import { rolePackages } from '#models/roles/roles'

describe('a set of package names', () => {
  const names = new PackageNames(['express', '@koa/*', '{,*:}spring-{web,webmvc}', 'a.b'])

  it.each(['express', '@koa/router', 'spring-web', 'org.springframework:spring-webmvc', 'a.b'])('has %s', (name) =>
    expect(names.has(name)).toBe(true),
  )

  it.each(['expressive', 'my-express', 'koa', 'spring-webflux', 'org.spring-web', 'axb', ''])('does not have "%s"', (name) =>
    expect(names.has(name)).toBe(false),
  )

  it('names the first one that it has', () => {
    expect(names.firstOf(['react', '@koa/cors', 'express'])).toBe('@koa/cors')
    expect(names.firstOf([])).toBeUndefined()
  })
})

describe('packages show what runs a unit', () => {
  it.each([
    ['npm', 'server', '@nestjs/core', '@nestjs/common'],
    ['npm', 'worker', 'bullmq', 'p-queue'],
    ['npm', 'serverless', 'aws-lambda', 'aws-sdk'],
    ['npm', 'listening', 'fastify', 'next'],
    ['npm', 'interface', 'react-dom', 'react'],
    ['npm', 'arguments', 'commander', 'command-exists'],
    ['python', 'server', 'fastapi', 'requests'],
    ['python', 'worker', 'celery', 'redis'],
    ['python', 'serverless', 'mangum', 'boto3'],
    ['python', 'arguments', 'argparse', 'sys'],
    ['go', 'server', 'github.com/labstack/echo/v4', 'github.com/labstack/gommon'],
    ['go', 'worker', 'github.com/hibiken/asynq', 'github.com/hibiken/asynqmon'],
    ['go', 'serverless', 'github.com/aws/aws-lambda-go', 'github.com/aws/aws-sdk-go'],
    ['go', 'arguments', 'github.com/urfave/cli/v2', 'os'],
    ['java', 'server', 'org.springframework.boot:spring-boot-starter-web', 'org.springframework.boot:spring-boot-starter'],
    ['java', 'worker', 'org.apache.kafka:kafka-clients', 'org.apache.kafka:kafka-streams-test-utils'],
    ['java', 'serverless', 'com.amazonaws:aws-lambda-java-core', 'com.amazonaws:aws-java-sdk'],
    ['java', 'arguments', 'picocli.CommandLine', 'java.util.List'],
  ] as const)('%s: %s has %s, not %s', (ecosystem, group, one, other) => {
    expect(rolePackages.units[ecosystem][group].has(one)).toBe(true)
    expect(rolePackages.units[ecosystem][group].has(other)).toBe(false)
  })

  it.each([
    ['interface', '@radix-ui/react-dialog', 'react'],
    ['server', 'node:fs', 'axios'],
    ['clientFiles', '@react-router/node', 'express'],
    ['loadTests', 'k6/http', 'node:http'],
    ['testRunners', '@playwright/test', 'playwright'],
    ['goTests', 'github.com/ory/dockertest/v3', 'net/http'],
  ] as const)('modules: %s has %s, not %s', (group, one, other) => {
    expect(rolePackages.modules[group].has(one)).toBe(true)
    expect(rolePackages.modules[group].has(other)).toBe(false)
  })

  it.each([
    ['handled-rejections', 'fastify', 'express'],
    ['request-ids', 'nestjs-pino', 'pino'],
    ['job-dashboard', '@bull-board/express', 'bull'],
    ['own-routes', 'lightship', 'express'],
    ['rate-limits', '@nestjs/throttler', 'express-rate-limit'],
    ['request-metrics', 'io.micrometer:micrometer-core', 'micrometer-core'],
    ['other-metrics', 'hot-shots', 'prom-client'],
  ] as const)('dependencies: %s has %s, not %s', (group, one, other) => {
    expect(rolePackages.brings[group].has(one)).toBe(true)
    expect(rolePackages.brings[group].has(other)).toBe(false)
  })

  it('an application server comes with a service only', () => {
    expect(rolePackages.onlyServicesBring.has('gunicorn')).toBe(true)
    expect(rolePackages.onlyServicesBring.has('django')).toBe(false)
  })
})
