import type { Example, Examples } from '#model/rule'

const service = (end: string): string => `package shop;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;

@Component
public class Mailer {
  private final ExecutorService pool;

  public void send(String to) {
    pool.submit(() -> deliver(to));
  }
${end}}
`
const program = (hook: string): string => `package shop;

public class Main {
  public static void main(String[] args) throws Exception {
    Server server = Servers.of(8080);
${hook}    server.start();
    server.join();
  }
}
`
const path = 'src/main/java/shop/Mailer.java'
const main = 'src/main/java/shop/Main.java'
const change = (title: string, at: string, before: string, after: string): Example => ({
  title,
  base: { [at]: before },
  files: { [at]: after },
})
const preDestroy = (mark = ''): string => `
  @PreDestroy${mark}
  void end() throws InterruptedException {
    pool.shutdown();
    pool.awaitTermination(20, TimeUnit.SECONDS);
  }
`

export const shutdownHandlerRemovedJava: Examples = {
  bad: [
    change('a method that the container runs at the end', path, service(preDestroy(' // <- finding')), service('')),
    change(
      'a hook of the process',
      main,
      program('    Runtime.getRuntime().addShutdownHook(new Thread(server::stop)); // <- finding\n').replace(
        'server::stop',
        '() -> server.stop()',
      ),
      program(''),
    ),
    change('only its annotation', path, service(preDestroy(' // <- finding')), service(preDestroy().replace('  @PreDestroy\n', ''))),
  ],
  good: [
    change('another name', path, service(preDestroy()), service(preDestroy().replace('void end', 'void close'))),
    change(
      'a hook in its place',
      main,
      program('    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop()));\n'),
      program('    server.setStopAtShutdown(true);\n'),
    ),
    change('nothing was stopped in it', path, service('\n  @PreDestroy\n  void end() {\n    log.info("bye");\n  }\n'), service('')),
  ],
}
