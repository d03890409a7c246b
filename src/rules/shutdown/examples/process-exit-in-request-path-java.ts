import type { Examples } from '#model/rule'

export const processExitInRequestPathJava: Examples = {
  bad: [
    `package com.example;


@RestController
@RequestMapping("/orders")
public class Example {
  @PostMapping("/import")
  public void load(@RequestBody String text) {
    if (text.isEmpty()) System.exit(1); // <- finding
  }
}
`,
    {
      title: 'through a service',
      files: {
        'src/main/java/com/example/Example.java': `package com.example;


@RestController
@RequestMapping("/orders")
public class Example {
  private final Importer importer;
  @PostMapping("/import")
  public void load(@RequestBody String text) {
    importer.read(text);
  }
}
`,
        'src/main/java/com/example/Importer.java': `package com.example;

public interface Importer {
  void read(String text);
}
`,
        'src/main/java/com/example/FileImporter.java': `package com.example;

public class FileImporter implements Importer {
  public void read(String text) {
    if (text.isEmpty()) System.exit(1); // <- finding
  }
}
`,
      },
    },
    `package com.example;


@Service
public class Example {
  @KafkaListener(topics = "orders")
  public void on(Order order) {
    if (order == null) Runtime.getRuntime().halt(2); // <- finding
  }
}
`,
  ],
  good: [
    `package com.example;


@SpringBootApplication
public class Example {
  public static void main(String[] args) {
    if (args.length == 0) System.exit(2);
    SpringApplication.run(Example.class, args);
  }
}
`,
    `package com.example;


@RestController
@RequestMapping("/orders")
public class Example {
  @PostMapping("/import")
  public void load(@RequestBody String text) {
    if (text.isEmpty()) throw new IllegalArgumentException("empty");
  }
}
`,
    `package com.example;


@RestController
@RequestMapping("/orders")
public class Example {
  @PostMapping("/stop")
  public void shutdownNow() {
    System.exit(0);
  }
}
`,
  ],
}
