import { describe, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

await loadFrontEnds(['log-layout'])

const layoutOf = (text: string): unknown => {
  const [fact] = extract(text, 'log-layout').facts.filter(({ kind }) => kind === 'log-layout')
  return fact?.kind === 'log-layout' ? { structured: fact.structured, by: fact.by, line: fact.at.startLine } : undefined
}

const logback = (...appenders: readonly string[]): string => `<configuration>
${appenders.join('\n')}
  <root level="INFO"><appender-ref ref="out"/></root>
</configuration>
`
const text = `  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
    <encoder><pattern>%d %-5level [%thread] %logger - %msg%n</pattern></encoder>
  </appender>`

describe('layouts of logs', () => {
  it.each([
    [
      'an encoder',
      '  <appender name="out" class="a.ConsoleAppender"><encoder class="net.logstash.logback.encoder.LogstashEncoder"/></appender>',
    ],
    [
      'a layout inside an encoder',
      '  <appender name="out" class="a.ConsoleAppender"><encoder class="a.LayoutWrappingEncoder"><layout class="b.json.JsonLayout"/></encoder></appender>',
    ],
    ['an appender', '  <appender name="out" class="com.google.cloud.logging.logback.LoggingAppender"/>'],
    [
      'a pattern that spells an object out',
      '  <appender name="out"><encoder><pattern>{"level":"%level","text":"%msg"}%n</pattern></encoder></appender>',
    ],
    ['beside text for a console', `${text}\n  <appender name="file"><encoder class="co.elastic.logging.logback.EcsEncoder"/></appender>`],
    [
      'in all profiles but that of developers',
      `  <springProfile name="dev">${text}</springProfile>\n  <springProfile name="!dev"><appender><encoder class="x.JsonEncoder"/></appender></springProfile>`,
    ],
  ])('are objects: %s', (_title, appenders) => {
    expect(layoutOf(logback(appenders))).toMatchObject({ structured: true })
  })

  it.each([
    ['a pattern', text],
    [
      'objects for developers only',
      `${text}\n  <springProfile name="dev | local"><appender><encoder class="x.JsonEncoder"/></appender></springProfile>`,
    ],
  ])('are text: %s', (_title, appenders) => {
    expect(layoutOf(logback(appenders))).toMatchObject({ structured: false })
  })

  it('reads Log4j, and tells where', () => {
    expect(
      layoutOf(
        '<Configuration>\n  <Appenders>\n    <Console name="out">\n      <JsonTemplateLayout eventTemplateUri="classpath:EcsLayout.json"/>\n    </Console>\n  </Appenders>\n</Configuration>\n',
      ),
    ).toEqual({ structured: true, by: 'JsonTemplateLayout', line: 4 })
    expect(
      layoutOf('<Configuration><Appenders><Console name="out"><PatternLayout pattern="%d %p %m%n"/></Console></Appenders></Configuration>'),
    ).toEqual({
      structured: false,
      by: 'PatternLayout',
      line: 1,
    })
  })

  it('knows nothing where levels alone are set', () => {
    expect(layoutOf('<configuration>\n  <logger name="shop" level="DEBUG"/>\n</configuration>\n')).toBeUndefined()
  })
})
