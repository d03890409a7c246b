import type { Examples } from '#model/rule'

export const redirectToCallersAddressJava: Examples = {
  bad: [
    `package shop;

import jakarta.servlet.http.*;
import java.io.IOException;

class SignIn extends HttpServlet {
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sessions.start(request);
    response.sendRedirect(request.getParameter("next")); // <- finding
  }
}`,
    `package shop;

import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.view.RedirectView;

@RestController
class Leave {
  @GetMapping("/leave")
  RedirectView leave(@RequestParam String to) {
    return new RedirectView(to); // <- finding
  }
}`,
  ],
  good: [
    `package shop;

import jakarta.servlet.http.*;
import java.io.IOException;

class Language extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String referer = request.getHeader("Referer");
    response.sendRedirect(referer);
  }
}`,
    `package shop;

import jakarta.servlet.http.*;
import java.io.IOException;

class SignIn extends HttpServlet {
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String next = request.getParameter("next");
    if (next == null || !next.startsWith("/") || next.startsWith("//")) next = "/";
    response.sendRedirect(next);
  }
}`,
    `package shop;

import jakarta.servlet.http.*;
import java.io.IOException;

class Find extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.sendRedirect("/products?q=" + request.getParameter("q"));
  }
}`,
    `package shop;

import jakarta.servlet.http.*;
import java.io.IOException;

class Home extends HttpServlet {
  protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.sendRedirect(settings.homeAddress());
  }
}`,
  ],
}
