import type { Examples } from '#model/rule'

const logging = `package shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class Prices {
  private static final Logger log = LoggerFactory.getLogger(Prices.class);

  public long of(String item) {
    log.info("price of {}", item);
    return 1;
  }
}
`
const withLogger = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  'src/main/java/shop/Prices.java': logging,
  ...files,
})

const controller = (line: string): string => `package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Orders {
  private final Notes notes;

  @PostMapping("/orders")
  public String create(@RequestBody String body) {
    ${line}
    return "ok";
  }
}
`

export const unstructuredLogOnRequestPathJava: Examples = {
  bad: [
    {
      title: 'standard output in a handler',
      files: withLogger({ 'src/main/java/shop/Orders.java': controller('System.out.println("created " + body); // <- finding') }),
    },
    {
      title: 'a stack trace that is printed',
      files: withLogger({
        'src/main/java/shop/Orders.java': controller(
          'try {\n      notes.keep(body);\n    } catch (RuntimeException e) {\n      e.printStackTrace(); // <- finding\n    }',
        ),
      }),
    },
    {
      title: 'in a listener, and the logger by an annotation',
      files: {
        'src/main/java/shop/Shipping.java': `package shop;

import lombok.extern.slf4j.Slf4j;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Slf4j
@Component
public class Shipping {
  @KafkaListener(topics = "orders")
  public void ship(String order) {
    System.err.printf("shipping %s%n", order); // <- finding
    log.info("shipped {}", order);
  }
}
`,
      },
    },
    {
      title: 'one call away',
      files: withLogger({
        'src/main/java/shop/Orders.java': controller('notes.keep(body);'),
        'src/main/java/shop/Notes.java': `package shop;

import org.springframework.stereotype.Component;

@Component
public class Notes {
  public void keep(String text) {
    System.out.println(text); // <- finding
  }
}
`,
      }),
    },
  ],
  good: [
    { title: 'the logger', files: withLogger({ 'src/main/java/shop/Orders.java': controller('notes.keep(body);') }) },
    {
      title: 'no logger anywhere: that is another matter',
      files: { 'src/main/java/shop/Orders.java': controller('System.out.println("created " + body);') },
    },
    {
      title: 'a program for the command line',
      files: withLogger({
        'src/main/java/shop/Import.java': `package shop;

public class Import {
  public static void main(String[] args) {
    System.out.println("usage: import FILE");
  }
}
`,
      }),
    },
    {
      title: 'a stack trace into a text of its own',
      files: withLogger({
        'src/main/java/shop/Orders.java': controller(
          'try {\n      notes.keep(body);\n    } catch (RuntimeException e) {\n      StringWriter text = new StringWriter();\n      e.printStackTrace(new PrintWriter(text));\n      notes.keep(text.toString());\n    }',
        ),
      }),
    },
    {
      title: 'in a test',
      files: withLogger({
        'src/test/java/shop/OrdersTest.java': controller('System.out.println("created " + body);').replace(
          'class Orders ',
          'class OrdersTest ',
        ),
      }),
    },
  ],
}
