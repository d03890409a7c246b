import type { Examples } from '#model/rule'

const controller = (health: string): string => `package shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Probes {
${health}
  @GetMapping("/orders")
  public String orders() {
    return "[]";
  }
}
`
const health = (route: string): string => `  @GetMapping("${route}")
  public String health() {
    return "ok";
  }
`
const pom = (...artifacts: readonly string[]): string =>
  `<project>
  <artifactId>shop</artifactId>
  <dependencies>
${['spring-boot-starter-web', ...artifacts].map((name) => `    <dependency><groupId>org.springframework.boot</groupId><artifactId>${name}</artifactId></dependency>`).join('\n')}
  </dependencies>
</project>
`
const path = 'src/main/java/shop/Probes.java'
const marked = (text: string): string => text.replace('String health() {', 'String health() { // <- finding')

export const healthEndpointRemovedJava: Examples = {
  bad: [
    { title: 'a route', base: { [path]: marked(controller(health('/healthz'))) }, files: { [path]: controller('') } },
    {
      title: 'a route below that of its class',
      base: { [path]: marked(controller(health('/health'))).replace('@RestController', '@RestController\n@RequestMapping("/internal")') },
      files: { [path]: controller('').replace('@RestController', '@RestController\n@RequestMapping("/internal")') },
    },
    {
      title: 'the package that answers',
      base: { 'pom.xml': pom('spring-boot-starter-actuator').replace(/(-actuator.*)/, '$1 <!-- <- finding -->') },
      files: { 'pom.xml': pom() },
    },
  ],
  good: [
    { title: 'another path', base: { [path]: controller(health('/healthz')) }, files: { [path]: controller(health('/readyz')) } },
    {
      title: 'a package answers now',
      base: { 'pom.xml': pom(), [path]: controller(health('/health')) },
      files: { 'pom.xml': pom('spring-boot-starter-actuator'), [path]: controller('') },
    },
    { title: 'another route', base: { [path]: controller(health('/totals')) }, files: { [path]: controller('') } },
  ],
}
