import type { Examples } from '#model/rule'

export const sessionCookieUnprotectedJava: Examples = {
  bad: [
    `package shop;

import jakarta.servlet.http.*;

class Work {
  void signIn(HttpServletResponse response, User user) {
    Cookie cookie = new Cookie("session", sessions.start(user)); // <- finding
    cookie.setPath("/");
    response.addCookie(cookie);
  }
}
`,
    `package shop;

import jakarta.servlet.http.*;

class Work {
  void signIn(HttpServletResponse response, User user) {
    Cookie cookie = new Cookie("auth_token", tokens.issue(user)); // <- finding
    cookie.setHttpOnly(true);
    response.addCookie(cookie);
  }
}
`,
  ],
  good: [
    `package shop;

import jakarta.servlet.http.*;

class Work {
  void signIn(HttpServletResponse response, User user) {
    Cookie cookie = new Cookie("session", sessions.start(user));
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    response.addCookie(cookie);
  }
}
`,
    `package shop;

import jakarta.servlet.http.*;

class Work {
  void signOut(HttpServletResponse response) {
    Cookie cookie = new Cookie("session", "gone");
    cookie.setMaxAge(0);
    response.addCookie(cookie);
  }
}
`,
    `package shop;

import jakarta.servlet.http.*;

class Work {
  void theme(HttpServletResponse response, String theme) {
    Cookie cookie = new Cookie("theme", theme);
    response.addCookie(cookie);
  }
}
`,
  ],
}
