package shop;

import jakarta.servlet.http.*;
import java.io.IOException;

class SignIn extends HttpServlet {
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String next = request.getParameter("next");
    if (next == null || !next.startsWith("/") || next.startsWith("//")) next = "/";
    response.sendRedirect(next);
  }
}