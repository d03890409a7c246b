import { describe, expect, it } from 'vitest'
import type { PackageManifest } from '#model/facts/documents/manifest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

await loadFrontEnds(['java-manifest'])

const manifestOf = (text: string): PackageManifest | undefined =>
  extract(text, 'java-manifest').facts.find((fact): fact is PackageManifest => fact.kind === 'package-manifest')

describe('pom.xml', () => {
  it('is called by group and artifact, the group by the parent if need be, and asks for what it lists', () => {
    const manifest = manifestOf(`<?xml version="1.0"?>
<project>
  <parent><groupId>com.acme</groupId><artifactId>all</artifactId></parent>
  <artifactId>orders</artifactId>
  <properties><kafka.version>3.9.0</kafka.version></properties>
  <dependencies>
    <dependency><groupId>\${project.groupId}</groupId><artifactId>core</artifactId></dependency>
    <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-clients</artifactId><version>\${kafka.version}</version></dependency>
    <dependency><groupId>org.junit</groupId><artifactId>junit</artifactId><scope>test</scope></dependency>
  </dependencies>
  <build><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>
</project>`)
    expect(manifest).toMatchObject({
      name: 'com.acme:orders',
      bin: true,
      dependencies: { 'com.acme:core': '', 'org.apache.kafka:kafka-clients': '3.9.0' },
      devDependencies: { 'org.junit:junit': '' },
    })
  })

  it('says what is wrong with one that is no XML, and expands no entities', () => {
    expect(manifestOf('<project><dependencies><dependency></project>')).toBeDefined()
    expect(manifestOf('<!DOCTYPE p [<!ENTITY a "aa">]><project><artifactId>&a;</artifactId></project>')?.name).not.toContain('aa')
  })
})

describe('build.gradle', () => {
  it('asks for coordinates, projects of its build and entries of the catalogue', () => {
    const manifest = manifestOf(`plugins { id 'org.springframework.boot' version '3.4.0' }
dependencies {
  // implementation 'com.old:gone:1'
  implementation 'org.springframework.boot:spring-boot-starter-web'
  implementation(project(path: ':orders-core'))
  api project(':shared')
  implementation(
      'com.zaxxer:HikariCP:6.2.1',
      "org.slf4j:slf4j-api"
  )
  runtimeOnly(libs.postgresql)
  implementation platform('com.acme:bom:1')
  testImplementation 'org.junit.jupiter:junit-jupiter:5.11.0'
}`)
    expect(manifest?.bin).toBe(true)
    expect(Object.keys(manifest?.dependencies ?? {}).sort()).toEqual(
      [
        ':orders-core',
        ':shared',
        'com.zaxxer:HikariCP',
        'org.slf4j:slf4j-api',
        'org.springframework.boot:spring-boot-starter-web',
        'postgresql',
      ].sort(),
    )
    expect(manifest?.devDependencies).toEqual({ 'org.junit.jupiter:junit-jupiter': '5.11.0' })
  })

  it('takes what is packed as a WAR for something that a container of servlets runs, and names of a map for artifacts', () => {
    const manifest = manifestOf("apply(plugin: 'war')\ndependencies {\n  implementation(libraries.springBootStarterMail)\n}\n")
    expect(Object.keys(manifest?.dependencies ?? {}).sort()).toEqual(['jakarta.servlet:jakarta.servlet-api', 'spring-boot-starter-mail'])
    expect(manifestOf('<project><artifactId>shop</artifactId><packaging>war</packaging></project>')?.dependencies).toEqual({
      'jakarta.servlet:jakarta.servlet-api': '',
    })
    expect(manifestOf("plugins {\n  id 'java-library'\n}\ndependencies {}\n")?.dependencies).toEqual({})
  })

  it('finds an entry of the catalogue at its own line, and not at that of a longer name', () => {
    const manifest = manifestOf(
      'dependencies {\n  implementation(libs.spring.boot.web.client)\n  implementation(libs.spring.boot.web)\n}\n',
    )
    expect(manifest?.dependencyLines).toEqual({ 'spring-boot-web-client': 2, 'spring-boot-web': 3 })
  })
})
