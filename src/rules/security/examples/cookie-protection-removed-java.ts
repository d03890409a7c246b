import type { Example, Examples } from '#model/rule'

const path = 'src/main/java/shop/Login.java'

const change = (title: string, before: string, after: string): Example => ({ title, base: { [path]: before }, files: { [path]: after } })

const servlet = (...lines: readonly string[]): string => `package shop;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.*;

@RestController
class Login {
  @PostMapping("/login")
  void login(HttpServletResponse response) {
    Cookie cookie = new Cookie("lang", chosen());
${lines.map((line) => `    ${line}\n`).join('')}    response.addCookie(cookie);
  }
}
`

const builder = (...links: readonly string[]): string => `package shop;

import org.springframework.http.ResponseCookie;
import org.springframework.web.bind.annotation.*;

@RestController
class Login {
  @PostMapping("/login")
  ResponseCookie login() {
    return ResponseCookie.from("lang", chosen())
${links.map((link) => `        ${link}\n`).join('')}        .build();
  }
}
`

const serializer = (line: string): string => `package shop;

import org.springframework.context.annotation.*;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration
class Login {
  @Bean
  DefaultCookieSerializer cookieSerializer() {
    DefaultCookieSerializer cookieSerializer = new DefaultCookieSerializer();
    cookieSerializer.setCookieName("SHOP");
${line}    return cookieSerializer;
  }
}
`
const found = ' // <- finding'

export const cookieProtectionRemovedJava: Examples = {
  bad: [
    change('of a servlet', servlet('cookie.setHttpOnly(true);', `cookie.setSecure(true);${found}`), servlet('cookie.setHttpOnly(true);')),
    change('of a builder', builder('.httpOnly(true)', `.sameSite("Lax")${found}`), builder('.httpOnly(true)')),
    change('turned off', servlet(`cookie.setHttpOnly(true);${found}`), servlet('cookie.setHttpOnly(false);')),
    change('of what writes session cookies', serializer(`    cookieSerializer.setUseHttpOnlyCookie(true);${found}\n`), serializer('')),
  ],
  good: [
    change('another value', servlet('cookie.setSecure(true);'), servlet('cookie.setSecure(settings.secure());')),
    change(
      'the cookie goes with it',
      builder('.httpOnly(true)', '.secure(true)'),
      `package shop;\n\nimport org.springframework.web.bind.annotation.*;\n\n@RestController\nclass Login {\n  @PostMapping("/login")\n  String login() {\n    return "";\n  }\n}\n`,
    ),
    change('stricter', builder('.sameSite("Lax")'), builder('.sameSite("Strict")')),
    change('one that was never on', servlet('cookie.setSecure(false);'), servlet()),
  ],
}
