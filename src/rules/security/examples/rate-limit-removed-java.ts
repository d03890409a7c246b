import type { Example, Examples } from '#model/rule'

const path = 'src/main/java/shop/Codes.java'
const controller = (body: string, annotation = ''): string => `package shop;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class Codes {
  private final Bucket bucket;
  private final Mailer mailer;

${annotation && `  ${annotation}\n`}  @PostMapping("/codes")
  public String send(@RequestBody String address) {
${body}    return mailer.code(address);
  }
}
`
const change = (title: string, before: string, after: string): Example => ({ title, base: { [path]: before }, files: { [path]: after } })

export const rateLimitRemovedJava: Examples = {
  bad: [
    change('an annotation', controller('', '@RateLimiter(name = "codes") // <- finding'), controller('')),
    change(
      'a bucket of tokens',
      controller('    if (!bucket.tryConsume(1)) { // <- finding\n      throw new TooManyRequestsException();\n    }\n'),
      controller(''),
    ),
    change('a captcha', controller('    captcha.verifyCaptcha(address); // <- finding\n'), controller('')),
  ],
  good: [
    change('another number', controller('', '@RateLimiter(name = "codes")'), controller('', '@RateLimiter(name = "mail")')),
    change(
      'the annotation took the place of the bucket',
      controller('    if (!bucket.tryConsume(1)) {\n      throw new TooManyRequestsException();\n    }\n'),
      controller('', '@RateLimiter(name = "codes")'),
    ),
    change('the limit of a wait is none of calls', controller('', '@TimeLimiter(name = "codes")'), controller('')),
    controller('    if (!bucket.tryConsume(1)) {\n      throw new TooManyRequestsException();\n    }\n'),
  ],
}
