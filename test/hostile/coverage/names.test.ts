import { describe, expect, it } from 'vitest'
import { blockersOf, reviewTrees, type Contents } from './review-trees.ts'
import { appThatRuns, mainThatRuns, nodeService, pythonService } from './services.ts'

const inNode = (call: string): Contents => ({
  ...nodeService,
  'src/main.js': mainThatRuns(`const axios = require('axios')

const pay = async (req, res) => {
  const answer = await ${call}('https://bank.example.com/balance')
  res.json(answer.data)
}`),
})

const inPython = (head: string, call: string): Contents => ({
  ...pythonService,
  'app/main.py': appThatRuns(`${head}


def balance():
    return ${call}("https://bank.example.com/balance").json()`),
})

const pom =
  '<project><modelVersion>4.0.0</modelVersion><groupId>a</groupId><artifactId>a</artifactId><version>1</version><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency></dependencies></project>\n'

const inJava = (type: string, call: string, builder = 'newBuilder'): Contents => ({
  'pom.xml': pom,
  'src/main/java/com/example/Pay.java': `package com.example;

import java.net.URI;
import java.net.http.${type};
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Pay {
  private final ${type} client = ${type}.newHttpClient();

  @GetMapping("/pay")
  String pay() throws Exception {
    HttpRequest request = HttpRequest.${builder}(URI.create("https://bank.example.com/balance")).build();
    return client.${call}(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
`,
})

const javaBase: Contents = { 'pom.xml': pom }

describe('a call without a timeout is found, however its name is written', () => {
  it.each<[string, Contents, Contents, string]>([
    ['as JavaScript usually writes it', nodeService, inNode('axios.get'), 'src/main.js'],
    ['as a literal key', nodeService, inNode("axios['get']"), 'src/main.js'],
    ['as a literal key of an optional member', nodeService, inNode("axios?.['get']"), 'src/main.js'],
    ['as a template', nodeService, inNode('axios[`get`]'), 'src/main.js'],
    ['as a key over lines', nodeService, inNode("axios\n    [\n    'get'\n    ]"), 'src/main.js'],
    ['as a key in pieces', nodeService, inNode("axios['g' + 'et']"), 'src/main.js'],
    ['as a key of a key', nodeService, inNode("axios['default']['get']"), 'src/main.js'],
    ['as a key that is chosen at run time', nodeService, inNode('axios[method]'), 'src/main.js'],
    ['with a Unicode escape', nodeService, inNode('\\u0061xios.get'), 'src/main.js'],
    ['with a Unicode escape of a code point', nodeService, inNode('\\u{61}xios.get'), 'src/main.js'],
    ['with a Unicode escape in the member', nodeService, inNode('axios.g\\u0065t'), 'src/main.js'],
    ['as Python usually writes it', pythonService, inPython('import requests', 'requests.get'), 'app/main.py'],
    ['in full-width letters', pythonService, inPython('import requests', 'ｒｅｑｕｅｓｔｓ.get'), 'app/main.py'],
    ['in mathematical letters', pythonService, inPython('import requests', 'requests.𝓰𝓮𝓽'), 'app/main.py'],
    ['in full-width letters of the import', pythonService, inPython('import ｒｅｑｕｅｓｔｓ', 'requests.get'), 'app/main.py'],
    ['as an attribute by name', pythonService, inPython('import requests', "getattr(requests, 'get')"), 'app/main.py'],
    ['as an attribute by name with a default', pythonService, inPython('import requests', "getattr(requests, 'get', None)"), 'app/main.py'],
    ['as an attribute that is chosen at run time', pythonService, inPython('import requests', 'getattr(requests, verb)'), 'app/main.py'],
    [
      'as an attribute by name over lines',
      pythonService,
      inPython('import requests', "getattr(\n        requests,\n        'get',\n    )"),
      'app/main.py',
    ],
    [
      'as an attribute by name of another name',
      pythonService,
      inPython("import requests\n\nfetch = getattr(requests, 'get')", 'fetch'),
      'app/main.py',
    ],
    ['as Java usually writes it', javaBase, inJava('HttpClient', 'send'), 'src/main/java/com/example/Pay.java'],
    ['with an escape in a type', javaBase, inJava('Http\\u0043lient', 'send'), 'src/main/java/com/example/Pay.java'],
    ['with escapes in all methods', javaBase, inJava('HttpClient', 's\\u0065nd', 'new\\u0042uilder'), 'src/main/java/com/example/Pay.java'],
    ['with an escape in a method', javaBase, inJava('HttpClient', 's\\uuu0065nd'), 'src/main/java/com/example/Pay.java'],
  ])('%s', async (_how, base, head, path) => {
    expect(blockersOf(await reviewTrees(base, head))).toContain(`external-call-without-timeout ${path}`)
  })
})

describe('a name that is not written as a constant is not guessed', () => {
  it.each<[string, Contents, Contents]>([
    ['a key of an object that only holds it', nodeService, inNode('({ ...axios, get: local })[method]')],
    ['an attribute with another default', pythonService, inPython('import requests', "getattr(requests, 'get', local)")],
  ])('%s', async (_how, base, head) => {
    expect(blockersOf(await reviewTrees(base, head))).toEqual([])
  })
})
