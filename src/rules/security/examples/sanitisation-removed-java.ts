import type { Examples } from '#model/rule'

const upload = (check: string, mark = '') => ({
  'src/main/java/com/example/Example.java': `package com.example;

@RestController
class Uploads {
  @PostMapping("/files/{name}")
  void save(@PathVariable String name, @RequestBody byte[] content) throws IOException {
    Path root = Paths.get(settings.folder()).normalize();
    Path target = root.resolve(name).normalize();
${check === '' ? '' : `    ${check}${mark}\n`}    Files.write(target, content);
  }
}
`,
})

const address = (part: string, mark = '') => ({
  'src/main/java/com/example/Example.java': `package com.example;

@Service
class Payments {
  Payment find(String reference) {
    String path = String.format("/payments/%s", ${part});${mark}
    return client.get(path);
  }
}
`,
})

export const sanitisationRemovedJava: Examples = {
  bad: [
    {
      title: 'a part of an address',
      base: address('URLEncoder.encode(reference, StandardCharsets.UTF_8)', ' // <- finding'),
      files: address('reference'),
    },
    {
      title: 'whether a path stays in its folder',
      base: upload('if (!target.startsWith(root)) throw new BadRequestException();', ' // <- finding'),
      files: upload(''),
    },
    {
      title: 'what is written into a page',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Pages {
  String title(Note note) {
    return "<h1>" + HtmlUtils.htmlEscape(note.getTitle()) + "</h1>"; // <- finding
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Pages {
  String title(Note note) {
    return "<h1>" + note.getTitle() + "</h1>";
  }
}
`,
      },
    },
    {
      title: 'documents of others in a document',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Xml {
  Document read(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true); // <- finding
    return factory.newDocumentBuilder().parse(in);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Xml {
  Document read(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory.newDocumentBuilder().parse(in);
  }
}
`,
      },
    },
    {
      title: 'a path that must stay in its folder',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Files {
  File open(File root, String name) throws IOException {
    File file = new File(root, name);
    if (!file.toPath().normalize().startsWith(root.toPath().normalize())) { // <- finding
      throw new IOException("outside");
    }
    return file;
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Files {
  File open(File root, String name) throws IOException {
    File file = new File(root, name);
    return file;
  }
}
`,
      },
    },
  ],
  good: [
    {
      title: 'encoded by another class',
      base: address('URLEncoder.encode(reference, StandardCharsets.UTF_8)'),
      files: address('UriUtils.encodePathSegment(reference, StandardCharsets.UTF_8)'),
    },
    {
      title: 'another refusal of a path that leads out',
      base: upload('if (!target.startsWith(root)) throw new BadRequestException();'),
      files: upload('if (!target.startsWith(root)) throw new NotFoundException();'),
    },
    {
      title: 'another function does it',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Pages {
  String title(Note note) {
    return "<h1>" + HtmlUtils.htmlEscape(note.getTitle()) + "</h1>";
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Pages {
  String title(Note note) {
    return "<h1>" + Encode.forHtml(note.getTitle()) + "</h1>";
  }
}
`,
      },
    },
    {
      title: 'what was escaped is not shown any more',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Pages {
  String title(Note note) {
    return "<h1>" + HtmlUtils.htmlEscape(note.getTitle()) + note.getId() + "</h1>";
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Pages {
  String title(Note note) {
    return "<h1>" + note.getId() + "</h1>";
  }
}
`,
      },
    },
    {
      title: 'the parser is made elsewhere',
      base: {
        'src/main/java/com/example/Example.java': `package com.example;

class Xml {
  Document read(InputStream in) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(in);
  }
}
`,
      },
      files: {
        'src/main/java/com/example/Example.java': `package com.example;

class Xml {
  Document read(InputStream in) throws Exception {
    return SafeXml.builder().parse(in);
  }
}
`,
      },
    },
  ],
}
