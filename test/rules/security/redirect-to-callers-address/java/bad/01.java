package shop;

import jakarta.servlet.http.*;
import java.io.IOException;

class SignIn extends HttpServlet {
  protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
    sessions.start(request);
    response.sendRedirect(request.getParameter("next")); // <- finding
  }
}